/** Price lists as pricing asks for them: handed in, so that a till without any does not even load them. */
import { type ChosenPrice, choosePrice, makePriceBook } from './choosePrice.ts'
import type { PriceList, PriceQuestion } from './priceList.ts'

export type PriceChooser = (question: PriceQuestion) => ChosenPrice

/** Returns what `price` takes as the price lists of a store.   Requires: as `makePriceBook`. */
export function makePriceChooser(lists: readonly PriceList[]): PriceChooser {
  const book = makePriceBook(lists)
  return (question) => choosePrice(book, question)
}
