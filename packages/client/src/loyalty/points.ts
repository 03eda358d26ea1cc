/** A customer's points as a till knows them, and as screens see them. */
import type { PointsStanding } from '@kassa/contract'

/** What the server said last, and which of this till's own entries it knew of then. */
export type KnownPoints = { customerId: string; standing: PointsStanding; sentSeq: number }

export type PointsView = {
  programmeName: string
  /** With what this till sold since; below zero: points were spent whose goods came back. */
  balancePoints: number
  /** What may be spent now, and what it is worth in minor units. */
  availablePoints: number
  worthMinor: number
  tierName?: string
  nextTier?: { name: string; missingMinor: number }
  expiring?: { points: number; on: string }
  /** When the server said so, UTC. */
  asOf: string
  /** `asking`: it may be known better in a moment. `no_answer`: nobody knows better now. */
  server: 'asking' | 'answered' | 'no_answer'
}

/** Why points do not pay. */
export type PointsRefusal = {
  status: 'points_refused'
  code:
    | 'points_no_customer'
    /** None are left that could be spent, or the basket is nothing that points pay. */
    | 'points_none'
    /** They pay this sale already. */
    | 'points_in_use'
    /** The server cannot be asked, and no more is taken without. */
    | 'points_need_server'
}
