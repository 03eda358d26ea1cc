/**
 * Promotions and price lists. What makes prices of them is a file of its own, fetched with the first such record: a till without any
 * never loads it, and no till sells at other prices than those of its records: records are held only when it is there.
 */
import type { RecordVersion } from '@kassa/contract'
import type { Basket, LocalTime, NamesById, PricingRules } from '@kassa/kernel'
import { isOffer } from './offer.ts'
import type { CouponOutcome, OfferBook, PriceOfOne } from './offerBook.ts'
import type { HintQuestion, OfferHint } from './offerHint.ts'

const noNames: NamesById = {}

export class Offers {
  readonly #storeId: string
  #book: OfferBook | undefined

  constructor(storeId: string) {
    this.#storeId = storeId
  }

  /** Names of promotions and price lists by id: the same object until one changes. */
  get names(): NamesById {
    return this.#book?.names ?? noNames
  }

  /** Resolves when prices can be made of the records.   Fails: rejected where the file cannot be had. */
  async prepare(records: readonly RecordVersion[]): Promise<void> {
    if (this.#book !== undefined || !records.some(isOffer)) return
    const { OfferBook } = await import('./offerBook.ts')
    this.#book ??= new OfferBook(this.#storeId)
  }

  /** Requires: `prepare` has resolved for it. Other kinds are not kept here. */
  put(record: RecordVersion): void {
    if (isOffer(record)) this.#book?.put(record)
  }

  clear(): void {
    this.#book?.clear()
  }

  /** Returns the rules with all that the offers say. */
  rulesWith(rules: PricingRules): PricingRules {
    return this.#book?.rulesWith(rules) ?? rules
  }

  /** Whether a price list names the item: for few of a hundred thousand it is worth looking further. */
  isListed(itemId: string): boolean {
    return this.#book?.isListed(itemId) ?? false
  }

  /** Returns what one of an item costs, where nothing else is known of the sale. */
  priceOf(question: PriceOfOne): number {
    return this.#book?.priceOf(question) ?? question.itemPriceE5
  }

  /** Returns what the customer would get for a little more; undefined where there is nothing to say. */
  hint(question: HintQuestion): OfferHint | undefined {
    return this.#book?.hint(question)
  }

  /** Returns what becomes of a coupon that is shown; undefined where nothing has that code. */
  coupon(code: string, basket: Basket, at: LocalTime): CouponOutcome | undefined {
    return this.#book?.coupon(code, basket, at)
  }
}
