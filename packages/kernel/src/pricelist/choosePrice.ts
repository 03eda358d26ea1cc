/** Which price of an item applies, and why. */
import { hindranceOf, isAvailability } from '../availability/availability.ts'
import { minuteNumberOf } from '../calendar/minuteNumber.ts'
import { assert } from '../fault/assert.ts'
import { assertInteger } from '../money/integer.ts'
import type { ListPrice, PriceList, PriceListVerdict, PriceQuestion } from './priceList.ts'

type Entry = { list: PriceList; steps: readonly ListPrice[] }

/** Price lists made ready for questions. Made once per change of the lists. */
export type PriceBook = { entriesByItem: ReadonlyMap<string, readonly Entry[]> }

export type Considered = {
  priceListId: string
  verdict: PriceListVerdict
  /** The step that fits the quantity; left out where none does. */
  unitPriceE5?: number
}

export type ChosenPrice = {
  unitPriceE5: number
  source: { type: 'item' } | { type: 'price_list'; priceListId: string; fromQuantityMilli: number }
  /** Every list that knows the item, in order of precedence: the explanation. */
  considered: Considered[]
}

/** Returns the book of the lists, in which a price is found without looking through them.
 *  Requires: prices and quantities are integers, times are times (asserted). */
export function makePriceBook(lists: readonly PriceList[]): PriceBook {
  const entriesByItem = new Map<string, Entry[]>()
  for (const list of [...lists].sort(byPrecedence)) {
    assert(isAvailability(list), `impossible times in price list ${list.priceListId}`)
    for (const [itemId, steps] of stepsByItem(list)) {
      const entries = entriesByItem.get(itemId)
      if (entries === undefined) entriesByItem.set(itemId, [{ list, steps }])
      else entries.push({ list, steps })
    }
  }
  return { entriesByItem }
}

/** Returns the price of an item and the reason of every list that knows it.
 *  Units: five decimals of the major unit.   Ensures: of the lists that hold, the greatest priority decides; among equals the
 *  lowest price, then the lesser id; within a list, the step with the greatest quantity reached; the item's own price where no
 *  list holds. The order in which the lists were given changes nothing. */
export function choosePrice(book: PriceBook, question: PriceQuestion): ChosenPrice {
  assertInteger(question.itemPriceE5, 'itemPriceE5')
  assertInteger(question.quantityMilli, 'quantityMilli')
  const minuteNumber = minuteNumberOf(question.at)
  const quantityMilli = question.quantityMilli < 0 ? -question.quantityMilli : question.quantityMilli
  let chosen: { list: PriceList; step: ListPrice } | undefined
  const verdicts = (book.entriesByItem.get(question.itemId) ?? []).map(({ list, steps }) => {
    const step = steps.findLast((candidate) => candidate.fromQuantityMilli <= quantityMilli)
    const hindrance =
      list.currency === question.currency
        ? hindranceOf(list, question, minuteNumber)
        : ('other_currency' as const)
    if (hindrance !== undefined || step === undefined)
      return { list, step, verdict: hindrance ?? ('below_quantity' as const) }
    const isBetter =
      chosen === undefined ||
      (list.priority === chosen.list.priority && step.unitPriceE5 < chosen.step.unitPriceE5)
    if (isBetter) chosen = { list, step }
    return { list, step, verdict: undefined }
  })
  const considered = verdicts.map(({ list, step, verdict }): Considered => {
    const beaten = list.priority === chosen?.list.priority ? 'not_cheapest' : 'lower_priority'
    return {
      priceListId: list.priceListId,
      verdict: verdict ?? (list === chosen?.list ? 'applies' : beaten),
      ...(step === undefined ? {} : { unitPriceE5: step.unitPriceE5 }),
    }
  })
  if (chosen === undefined) return { unitPriceE5: question.itemPriceE5, source: { type: 'item' }, considered }
  const { unitPriceE5, fromQuantityMilli } = chosen.step
  const { priceListId } = chosen.list
  return { unitPriceE5, source: { type: 'price_list', priceListId, fromQuantityMilli }, considered }
}

/** Steps by rising quantity; of two for one quantity, the cheaper one is later and so holds. */
function stepsByItem(list: PriceList): Map<string, ListPrice[]> {
  const steps = new Map<string, ListPrice[]>()
  for (const price of list.prices) {
    assertInteger(price.unitPriceE5, 'unitPriceE5')
    assertInteger(price.fromQuantityMilli, 'fromQuantityMilli')
    const known = steps.get(price.itemId)
    if (known === undefined) steps.set(price.itemId, [price])
    else known.push(price)
  }
  for (const prices of steps.values())
    prices.sort((a, b) => a.fromQuantityMilli - b.fromQuantityMilli || b.unitPriceE5 - a.unitPriceE5)
  return steps
}

function byPrecedence(a: PriceList, b: PriceList): number {
  if (a.priority !== b.priority) return b.priority - a.priority
  return a.priceListId < b.priceListId ? -1 : 1
}
