/** A sale as a till makes it: basket, price, tender and transaction by the kernel. */
import type { Head } from '@kassa/journal'
import {
  addToTotals,
  type BasketEvent,
  closeTransaction,
  foldBasket,
  price,
  type RetailTransaction,
  settle,
} from '@kassa/kernel'
import type { Chance } from './random.ts'

const rules = {
  ...{ currency: 'EUR', pricesIncludeTax: true, taxRounding: 'document' as const },
  taxCategories: [
    { category: 'standard', rates: [{ code: 'NL-21', ratePpm: 210_000, from: '2012-10-01' }] },
    { category: 'food', rates: [{ code: 'NL-9', ratePpm: 90_000, from: '2019-01-01' }] },
  ],
}
const cashStepMinor = 5

/** Items by place: ids that are valid and easy to tell apart. */
const itemIds = [1, 2, 3, 4, 5].map((place) => `0193b2c0-0000-7000-8000-00000000000${place}`)

export type SaleDraft = { transactionId: string; head: Head; chance: Chance; hasWrongSums?: boolean }

/** Returns the fact of a sale of one to five lines for cash, some of them returns. */
export function makeSale({ transactionId, head, chance, hasWrongSums = false }: SaleDraft) {
  const events = Array.from({ length: 1 + chance.below(5) }, (_, index): BasketEvent => {
    const place = chance.below(itemIds.length)
    const item = {
      ...{ itemId: itemIds[place] ?? '', sku: `S${place}`, name: `Thing ${place}`, unit: 'piece' as const },
      ...{ unitPriceE5: 1000 * (100 + chance.below(5000)), tracksStock: true },
      taxCategory: place % 2 === 0 ? 'standard' : 'food',
    }
    const quantityMilli = 1000 * (1 + chance.below(4)) * (chance.happens(10) ? -1 : 1)
    return {
      type: 'line_added',
      eventId: `e${index}`,
      revision: index + 1,
      lineId: `l${index}`,
      item,
      quantityMilli,
    }
  })
  const priced = price(foldBasket(events), rules, '2026-11-22')
  if (priced.status !== 'priced') throw new Error(priced.status)
  const { totalMinor } = priced.basket
  const due = settle({ totalMinor, tenders: [], cashStepMinor })
  const cashMinor = due.status === 'tender_missing' ? due.remainingCashMinor : 0
  const transaction = closeTransaction({
    ...{ transactionId, receiptNumber: head.receiptNumber + 1, operatorId: itemIds[0] ?? '', cashStepMinor },
    basket: priced.basket,
    tenders: [{ type: 'cash', amountMinor: cashMinor }],
  })
  const { receiptNumber } = transaction
  const body = hasWrongSums ? withWrongSum(transaction, chance) : transaction
  const totals = addToTotals(head.totals, body)
  return { facts: [{ kind: 'retail_transaction', body, totals, receiptNumber }] }
}

/** The sale with one amount that contradicts the others: of the document, of a line, of a tender. */
function withWrongSum(sale: RetailTransaction, chance: Chance): RetailTransaction {
  const [line, ...lines] = sale.lines
  const [tender, ...tenders] = sale.tenders
  const which = chance.below(3)
  if (which === 1 && line !== undefined)
    return { ...sale, lines: [{ ...line, grossMinor: line.grossMinor + line.quantityMilli }, ...lines] }
  if (which === 2 && tender !== undefined)
    return { ...sale, tenders: [{ ...tender, amountMinor: tender.amountMinor + 5 }, ...tenders] }
  return { ...sale, totalMinor: sale.totalMinor + 1 }
}
