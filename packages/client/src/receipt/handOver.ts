/** A receipt without paper is the receipt: the customer gets one original in all, and what comes after it is a copy, whatever it is made of.
 *  Source: SKVFS 2014:9 2 kap. 3 § (elektroniskt kassakvitto), 7 kap. (kopia). */
import type { Fact } from '@kassa/journal'
import { fact } from '../journal/facts.ts'
import type { CompletedSale } from '../selling/sale.ts'
import type { SaleState } from '../selling/saleState.ts'

type Wish = { operatorId: string; transactionId: string; delivery: 'email' | 'page' }
type HandedOver = {
  isCopy: boolean
  facts: Fact[]
  /** The sale on the screen, where it is this one, as it is then kept. */
  values: { completed?: CompletedSale }
}

/** Returns what becomes true when the receipt of a sale is given otherwise than by the ordinary print. */
export function handOver(state: SaleState, wish: Wish): HandedOver {
  const sale =
    state.name === 'completed' && state.sale.transaction.transactionId === wish.transactionId
      ? state.sale
      : undefined
  if (sale === undefined) return { isCopy: false, facts: [fact('receipt_requested', wish)], values: {} }
  const isCopy = sale.isHandedOver
  // Reports tell what copies amount to; an original is its sale.
  const copied = isCopy ? { copyMinor: sale.transaction.totalMinor } : {}
  return {
    isCopy,
    facts: [fact('receipt_requested', { ...wish, ...copied })],
    values: { completed: { ...sale, isHandedOver: true } },
  }
}
