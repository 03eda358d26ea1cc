/**
 * Customers in rows, each as the text of its record: a hundred thousand as objects would fill a tablet's memory, and a till looks at
 * one at a time. A row is a customer's place for as long as the program runs; one who goes leaves the row empty.
 */
import type { KnownCustomer } from './customer.ts'

export class CustomerTable {
  readonly #ids: string[] = []
  readonly #texts: (string | undefined)[] = []
  readonly #feedSeqs: number[] = []
  readonly #rowById = new Map<string, number>()
  readonly #rowByCard = new Map<string, number>()

  get rowCount(): number {
    return this.#ids.length
  }

  /** Puts a customer in place, or takes them out where there is no body. Returns the row.
   *  `feedSeq`: of two who have a card's number, it is theirs whose record changed last. */
  put(customerId: string, body: KnownCustomer | null, feedSeq: number): number {
    const row = this.#rowById.get(customerId) ?? this.#ids.length
    this.#forgetCards(row)
    this.#rowById.set(customerId, row)
    this.#ids[row] = customerId
    this.#texts[row] = body === null ? undefined : JSON.stringify(body)
    this.#feedSeqs[row] = feedSeq
    for (const card of body?.cardNumbers ?? []) {
      const holder = this.#rowByCard.get(card)
      if (holder === undefined || (this.#feedSeqs[holder] ?? 0) < feedSeq) this.#rowByCard.set(card, row)
    }
    return row
  }

  clear(): void {
    this.#ids.length = 0
    this.#texts.length = 0
    this.#feedSeqs.length = 0
    this.#rowById.clear()
    this.#rowByCard.clear()
  }

  idOf(row: number): string {
    return this.#ids[row] ?? ''
  }

  rowOf(customerId: string): number | undefined {
    return this.#rowById.get(customerId)
  }

  rowOfCard(cardNumber: string): number | undefined {
    return this.#rowByCard.get(cardNumber)
  }

  /** Undefined where nobody is in the row. */
  read(row: number): KnownCustomer | undefined {
    const text = this.#texts[row]
    return text === undefined ? undefined : (JSON.parse(text) as KnownCustomer)
  }

  #forgetCards(row: number): void {
    for (const card of this.read(row)?.cardNumbers ?? []) {
      if (this.#rowByCard.get(card) === row) this.#rowByCard.delete(card)
    }
  }
}
