/** Points of customers at the server in memory: a point is worth what the test says, and holds are kept until their sale comes. */
import type { RouteTypes } from '@kassa/contract'
import { pointsFor, type RetailTransaction } from '@kassa/kernel'

type Standing = RouteTypes['readPoints']['reply']
type Held = RouteTypes['holdPoints']['reply']

export class MemoryPoints {
  /** The programme in use; none where left out. */
  programmeId: string | undefined
  pointValue = { points: 1, amountMinor: 1 }
  tierId: string | undefined
  asOf = '2026-11-22T09:00:00Z'
  readonly balances = new Map<string, number>()
  readonly holds = new Map<string, { customerId: string; points: number }>()

  read(customerId: string): Standing {
    const { programmeId, tierId, asOf } = this
    if (programmeId === undefined) return { status: 'no_programme' }
    const balancePoints = this.balances.get(customerId) ?? 0
    const availablePoints = this.#available(customerId)
    const standing = { programmeId, asOf, balancePoints, availablePoints }
    return { status: 'found', ...standing, ...(tierId === undefined ? {} : { tierId }) }
  }

  hold(customerId: string, holdId: string, amountMinor: number): Held {
    const points = pointsFor(amountMinor, this.pointValue)
    const availablePoints = this.#available(customerId)
    if (points > availablePoints) return { status: 'exceeds_available', availablePoints }
    this.holds.set(holdId, { customerId, points })
    return { status: 'held', availablePoints: availablePoints - points }
  }

  /** Takes in what the sale says that it earned and spent. */
  post({ customerId, loyalty, tenders }: RetailTransaction): void {
    if (customerId === undefined) return
    const earnedPoints = loyalty?.told?.earnedPoints ?? 0
    let spentPoints = 0
    for (const tender of tenders) {
      if (tender.type !== 'points') continue
      spentPoints += pointsFor(tender.amountMinor, this.pointValue)
      this.holds.delete(tender.holdId ?? '')
    }
    this.balances.set(customerId, (this.balances.get(customerId) ?? 0) + earnedPoints - spentPoints)
  }

  #available(customerId: string): number {
    const held = [...this.holds.values()]
      .filter((hold) => hold.customerId === customerId)
      .reduce((sum, { points }) => sum + points, 0)
    return Math.max(0, (this.balances.get(customerId) ?? 0) - held)
  }
}
