/** What each promotion took off a basket. */
import { explainTotal, type NamesById, type PricedBasket } from '@kassa/kernel'

export type TakenOff = { promotionId: string; name: string; amountMinor: number }

/** Returns the promotions that took something off, the greatest first.
 *  Units: minor units, below zero; as the store's prices are, with or without tax.   Shape: one per promotion. */
export function offersOf(basket: PricedBasket, names: NamesById): TakenOff[] {
  const byId = new Map<string, number>()
  for (const { step, name, amountMinor } of explainTotal(basket).discounts) {
    const isPromotion = step === 'promotion' || step === 'document_promotion'
    if (isPromotion) byId.set(name, (byId.get(name) ?? 0) + amountMinor)
  }
  return [...byId]
    .map(([promotionId, amountMinor]) => ({
      promotionId,
      name: names[promotionId] ?? promotionId,
      amountMinor,
    }))
    .sort((a, b) => a.amountMinor - b.amountMinor)
}
