/** The small types that messages are made of. */
import Type from 'typebox'

export const Id = Type.String({ format: 'uuid', description: 'UUID; of this system’s own making a UUIDv7.' })
export const CurrencyCode = Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217 code.' })
export const AmountMinor = Type.Integer({
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'Minor units of the currency.',
})
export const QuantityMilli = Type.Integer({
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'Thousandths of the unit; below zero where goods come back or go out.',
})
export const UnitPriceE5 = Type.Integer({
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'Price of one unit with five decimals of the currency’s major unit: 2.55 is 255000.',
})
export const RatePpm = Type.Integer({
  minimum: 0,
  maximum: 10_000_000,
  description: 'Parts per million: 21 % is 210000.',
})
export const Count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
export const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 in hex.' })
export const Signature = Type.String({
  pattern: '^[A-Za-z0-9_-]{86}$',
  description: 'ES256, 64 bytes r‖s, base64url.',
})
export const PublicKey = Type.String({
  pattern: '^[A-Za-z0-9_-]{87}$',
  description: 'P-256 point, 65 bytes, base64url.',
})
export const Name = Type.String({ minLength: 1, maxLength: 200 })
export const Unit = Type.Union([
  Type.Literal('piece'),
  Type.Literal('kg'),
  Type.Literal('l'),
  Type.Literal('m'),
  Type.Literal('h'),
])
