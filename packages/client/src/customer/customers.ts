/**
 * The customers of a till, from outside. What keeps and finds them is a file of its own, fetched with the first of their records or when
 * somebody asks: a shop that knows nobody by name never loads it.
 */
import type { RecordVersion } from '@kassa/contract'
import type { CustomerView } from './customer.ts'
import type { CustomerBook } from './customerBook.ts'
import type { CustomerPorts } from './customerPorts.ts'

export class Customers {
  readonly #ports: CustomerPorts
  #opening: Promise<CustomerBook> | undefined
  #book: CustomerBook | undefined

  constructor(ports: CustomerPorts) {
    this.#ports = ports
  }

  /** The book, made with the first need.   Fails: rejected where the file cannot be had. */
  async open(): Promise<CustomerBook> {
    this.#opening ??= import('./openBook.ts').then(({ openBook }) => openBook(this.#ports))
    try {
      this.#book = await this.#opening
      return this.#book
    } catch (cause) {
      this.#opening = undefined
      throw cause
    }
  }

  /** Resolves when the records can be kept.   Fails: rejected where the file cannot be had. */
  async prepare(records: readonly RecordVersion[]): Promise<void> {
    if (this.#book === undefined && records.some(({ kind }) => /^(customer|loyalty)/.test(kind)))
      await this.open()
  }

  /** Requires: `prepare` has resolved for it. Other kinds are not kept here. */
  put(record: RecordVersion): void {
    this.#book?.put(record)
  }

  /** Whoever has the card. */
  byCard(typed: string): CustomerView | undefined {
    return this.#book?.byCard(typed)
  }

  clear(): void {
    this.#book?.clear()
  }

  close(): void {
    this.#book?.waiting.close()
  }
}
