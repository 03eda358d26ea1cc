/**
 * Finding customers by what they say of themselves: words of name, company and e-mail, figures of the phone, a card. The indexes are
 * built when somebody first looks; who changes after that is looked through by hand until it is worth building them anew.
 */
import { type SearchIndex, SearchIndexBuilder } from '../catalogue/searchIndex.ts'
import { foldText, wordsOf } from '../catalogue/searchText.ts'
import type { KnownCustomer } from './customer.ts'
import type { CustomerTable } from './customerTable.ts'
import { digitsOf, digitsToFind, isPhoneLike, PhoneIndex } from './phoneIndex.ts'

const mostUnindexed = 500
const sliceLength = 2000

type Indexes = { words: SearchIndex; phones: PhoneIndex }

export class CustomerSearch {
  readonly #table: CustomerTable
  readonly #unindexed = new Set<number>()
  #indexes: Indexes | undefined
  #building: Promise<void> | undefined

  constructor(table: CustomerTable) {
    this.#table = table
  }

  /** The row holds somebody else now, or nobody. */
  changed(row: number): void {
    const isBuilding = this.#building !== undefined
    if (this.#indexes === undefined && !isBuilding) return
    this.#unindexed.add(row)
    if (this.#unindexed.size > mostUnindexed && !isBuilding) this.clear()
  }

  clear(): void {
    this.#indexes = undefined
    this.#unindexed.clear()
  }

  /** Builds the indexes between frames, where there are none; `breathe` lets others work. */
  prepare(breathe: () => Promise<void>): Promise<void> {
    if (this.#indexes !== undefined) return Promise.resolve()
    this.#building ??= this.#build(breathe).finally(() => {
      this.#building = undefined
    })
    return this.#building
  }

  /** Returns rows that fit all that is typed, at most `limit`.   Requires: `prepare` has just resolved. */
  find(typed: string, limit: number): number[] {
    const rows = new Set<number>()
    const numbers = isPhoneLike(typed) ? digitsToFind(typed) : []
    for (const digits of numbers) {
      this.#indexes?.phones.rowsWith(digits, limit).forEach((row) => {
        if (!this.#unindexed.has(row)) rows.add(row)
      })
      if (rows.size > 0) break
    }
    const isKnown = (row: number) => !this.#unindexed.has(row)
    const text = foldText(typed)
    for (const row of this.#indexes?.words.find(text, limit, isKnown) ?? []) rows.add(row)
    for (const row of this.#unindexed) if (this.#fits(row, wordsOf(text), numbers)) rows.add(row)
    return [...rows].slice(0, limit)
  }

  async #build(breathe: () => Promise<void>): Promise<void> {
    const builder = new SearchIndexBuilder()
    const phones: string[] = []
    this.#unindexed.clear()
    const end = this.#table.rowCount
    for (let row = 0; row < end; row += 1) {
      const customer = this.#table.read(row)
      builder.add(customer === undefined ? '' : searchText(customer))
      phones.push(digitsOf(customer?.phone ?? ''))
      if (row % sliceLength === 0) await breathe()
    }
    this.#indexes = { words: builder.finish(), phones: new PhoneIndex(phones) }
  }

  #fits(row: number, typedWords: readonly string[], numbers: readonly string[]): boolean {
    const customer = this.#table.read(row)
    if (customer === undefined) return false
    const digits = digitsOf(customer.phone ?? '')
    if (numbers.some((number) => digits.includes(number))) return true
    const words = wordsOf(searchText(customer))
    return typedWords.length > 0 && typedWords.every((typed) => words.some((word) => word.startsWith(typed)))
  }
}

function searchText({ name, companyName, email, cardNumbers = [] }: KnownCustomer): string {
  return foldText([name, companyName, email, ...cardNumbers].filter(Boolean).join(' '))
}
