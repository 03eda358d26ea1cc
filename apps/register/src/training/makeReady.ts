/** Before an exercise the practice till is between sales, its basket empty, its shift open. */
import type { Till } from '@kassa/client'

/** Makes the till ready for an exercise. */
export async function makeReady(till: Till): Promise<void> {
  const { name } = till.view().flow
  if (name === 'completed') await till.nextSale()
  if (name === 'tendering' || name === 'refunding') await till.cancelTendering()
  await till.cash?.leave()
  const { stage, basket, register } = till.view()
  const currency = register?.store?.currency
  if (stage === 'no_shift' && currency !== undefined) {
    await till.cash?.openShift([{ currency, denominations: [] }])
  }
  if (basket.lines.length > 0) await till.abandonBasket()
}
