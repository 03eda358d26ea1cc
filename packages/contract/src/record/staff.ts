/** A member of staff: name, permissions, and how a PIN and a badge are checked. */
import Type from 'typebox'
import { Name, RatePpm } from '../scalar.ts'

export type StaffRecord = Type.Static<typeof StaffRecord>
export const StaffRecord = Type.Object({
  name: Name,
  permissions: Type.Array(Type.String()),
  isActive: Type.Boolean(),
  /** What the person may take off by hand, of a line and of a basket, without asking anybody. Left out: the permission `discount`
   *  decides. */
  maxDiscountPpm: Type.Optional(RatePpm),
  /** PBKDF2-HMAC-SHA-256 of the PIN. Sent to enrolled devices only, which encrypt it with a key that cannot leave them. */
  pin: Type.Optional(
    Type.Object({
      saltBase64Url: Type.String(),
      iterations: Type.Integer({ minimum: 100_000 }),
      hashBase64Url: Type.String(),
    }),
  ),
  /** SHA-256 of the code on the person's badge, which nobody can guess. As the PIN, it goes to enrolled devices only. */
  badge: Type.Optional(Type.Object({ hashBase64Url: Type.String({ pattern: '^[\\w-]{43}$' }) })),
})
