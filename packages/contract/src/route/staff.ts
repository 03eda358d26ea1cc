/** Messages of the back office about staff. A PIN goes in and never comes out, a badge's code comes out once: whoever asks later learns
 *  whether there is one. */
import Type from 'typebox'
import { StaffRecord } from '../record/staff.ts'
import { Id } from '../scalar.ts'

/** Of the record: one more with each save. */
const Version = Type.Integer({ minimum: 1 })

const Member = Type.Omit(StaffRecord, ['pin', 'badge'])

export type StaffRow = Type.Static<typeof StaffRow>
export const StaffRow = Type.Object({
  staffId: Id,
  version: Version,
  member: Member,
  hasPin: Type.Boolean(),
  hasBadge: Type.Boolean(),
})

export const ListStaff = { reply: Type.Object({ staff: Type.Array(StaffRow) }) }

const EditedMember = Type.Object({
  ...Member.properties,
  /** A new PIN; left out, the one that there is stays. */
  pin: Type.Optional(Type.String({ pattern: '^\\d{4,8}$' })),
})

export const AddStaff = { body: EditedMember, reply: Type.Object({ staffId: Id }) }

/** All of the member as it shall be from now on, but for a PIN that stays. Refused where `version` is not the one that there is. */
export const SaveStaff = {
  params: Type.Object({ staffId: Id }),
  body: Type.Object({ version: Version, ...EditedMember.properties }),
  reply: Type.Object({}),
}

/** A new badge: one that the person had is none any more. The code is told here and never again. */
export const MakeBadge = {
  params: Type.Object({ staffId: Id }),
  reply: Type.Object({ code: Type.String() }),
}

/** The person has no badge any more; none is taken back where there is none. */
export const TakeBadge = { params: Type.Object({ staffId: Id }), reply: Type.Object({}) }
