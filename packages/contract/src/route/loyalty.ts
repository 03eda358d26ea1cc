/** Messages about points: what tills ask and set aside, what the back office looks at and corrects, and the programmes themselves. */
import Type from 'typebox'
import { LoyaltyProgrammeRecord } from '../record/loyaltyProgramme.ts'
import { AmountMinor, CurrencyCode, Id, Name } from '../scalar.ts'

/** Of the record: one more with each save. */
const Version = Type.Integer({ minimum: 1 })
const Points = Type.Integer({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER })

export type PointsStanding = Type.Static<typeof PointsStanding>
export const PointsStanding = Type.Object({
  programmeId: Id,
  /** UTC. */
  asOf: Type.String(),
  /** Below zero: points were spent whose goods came back. */
  balancePoints: Points,
  /** What may be spent now: never below zero. */
  availablePoints: Points,
  tierId: Type.Optional(Id),
  /** The tier above, and what is still to be spent for it, in minor units. */
  nextTier: Type.Optional(Type.Object({ tierId: Id, missingMinor: AmountMinor })),
  /** The points that expire first. */
  expiring: Type.Optional(Type.Object({ points: Points, on: Type.String({ format: 'date' }) })),
})

const customer = { params: Type.Object({ customerId: Id }) }
const inCurrency = { query: Type.Object({ currency: CurrencyCode }) }
const noProgramme = Type.Object({ status: Type.Literal('no_programme') })

export const ReadPoints = {
  ...customer,
  ...inCurrency,
  reply: Type.Union([
    Type.Object({ status: Type.Literal('found'), ...PointsStanding.properties }),
    noProgramme,
  ]),
}

/** Sets points aside for a payment under an id of the till's own: the same again answers the same. Given back as stored value is. */
export const HoldPoints = {
  params: Type.Object({ customerId: Id, holdId: Id }),
  body: Type.Object({
    currency: CurrencyCode,
    amountMinor: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
  }),
  reply: Type.Union([
    Type.Object({
      status: Type.Union([Type.Literal('held'), Type.Literal('exceeds_available')]),
      availablePoints: Points,
    }),
    noProgramme,
  ]),
}

/** What moved, newest first, each with the balance after it. */
const PointsMovement = Type.Object({
  at: Type.String(),
  why: Type.Union([
    Type.Literal('earned'),
    Type.Literal('spent'),
    Type.Literal('taken_back'),
    Type.Literal('given_back'),
    Type.Literal('corrected'),
    Type.Literal('expired'),
  ]),
  points: Points,
  balancePoints: Points,
  transactionId: Type.Optional(Id),
  /** What whoever corrected it wrote. */
  note: Type.Optional(Type.String()),
})

export const ReadPointsHistory = {
  ...customer,
  ...inCurrency,
  reply: Type.Union([
    Type.Object({
      status: Type.Literal('found'),
      ...PointsStanding.properties,
      movements: Type.Array(PointsMovement),
    }),
    noProgramme,
  ]),
}

/** Gives or takes points by hand, once for each id. */
export const CorrectPoints = {
  params: Type.Object({ customerId: Id, correctionId: Id }),
  body: Type.Object({
    currency: CurrencyCode,
    points: Type.Integer({ minimum: -1_000_000_000, maximum: 1_000_000_000 }),
    reason: Name,
  }),
  reply: Type.Object({}),
}

export type LoyaltyProgrammeRow = Type.Static<typeof LoyaltyProgrammeRow>
export const LoyaltyProgrammeRow = Type.Object({
  programmeId: Id,
  version: Version,
  programme: LoyaltyProgrammeRecord,
})

export const ListLoyaltyProgrammes = {
  reply: Type.Object({ programmes: Type.Array(LoyaltyProgrammeRow) }),
}

export const AddLoyaltyProgramme = {
  body: LoyaltyProgrammeRecord,
  reply: Type.Object({ programmeId: Id }),
}

/** All of the programme as it shall be from now on. Refused where `version` is not the one that there is. */
export const SaveLoyaltyProgramme = {
  params: Type.Object({ programmeId: Id }),
  body: Type.Object({ version: Version, programme: LoyaltyProgrammeRecord }),
  reply: Type.Object({}),
}
