/** Sales as a till closes them: baskets of real items, priced and settled by the kernel. */
import { uuidv7 } from '@kassa/journal'
import {
  type Basket,
  closeTransaction,
  foldBasket,
  type LineItem,
  must,
  type PricingRules,
  price,
  type RetailTransaction,
  type Tender,
  taxTemplate,
} from '@kassa/kernel'
import type { Chance } from './chance.ts'

export const dutchRules: PricingRules = {
  ...{ currency: 'EUR', pricesIncludeTax: true, taxRounding: 'document' },
  taxCategories: must(taxTemplate('NL'), 'the taxes of the Netherlands'),
}

const today = new Date().toISOString().slice(0, 10)
const cashStepMinor = 5

/** Returns the id of something new. */
export const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

/** Returns a basket of `lineCount` lines, one to three pieces each: of different items, and of some again where there are not as many. */
export function makeBasket(items: readonly LineItem[], lineCount: number, chance: Chance): Basket {
  const chosen = new Set<LineItem>()
  const any = () => must(items[chance.below(items.length)], 'an item')
  while (chosen.size < Math.min(lineCount, items.length)) chosen.add(any())
  const again = Array.from({ length: lineCount - chosen.size }, any)
  return foldBasket(
    [...chosen, ...again].map((item, index) => ({
      ...{ type: 'line_added', eventId: newId(), revision: index + 1, lineId: newId(), item },
      quantityMilli: 1000 * (1 + chance.below(3)),
    })),
  )
}

/** Returns a closed sale of five lines. */
export function makeSale(
  items: readonly LineItem[],
  {
    chance,
    operatorId,
    receiptNumber,
    paidBy,
  }: {
    chance: Chance
    operatorId: string
    receiptNumber: number
    paidBy: 'cash' | 'card'
  },
): RetailTransaction {
  const priced = price(makeBasket(items, 5, chance), dutchRules, today)
  const basket = must(priced.status === 'priced' ? priced.basket : undefined, 'a basket with known taxes')
  const tender: Tender = {
    // In notes: nobody has the exact amount.
    cash: { type: 'cash' as const, amountMinor: Math.ceil(basket.totalMinor / 1000) * 1000 },
    card: {
      ...{ type: 'card' as const, amountMinor: basket.totalMinor, attemptId: newId(), scheme: 'Visa' },
      ...{ lastDigits: '4242', authorisationCode: '123456', terminalReference: '8000123456' },
    },
  }[paidBy]
  return closeTransaction({
    ...{ transactionId: newId(), receiptNumber, operatorId, basket, tenders: [tender], cashStepMinor },
  })
}
