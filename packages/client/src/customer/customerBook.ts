/** Everybody whom this till knows: from the feed, and made here. */
import {
  customerTitle,
  type LoyaltyProgrammeRecord,
  programmeInUse,
  type RecordVersion,
} from '@kassa/contract'
import type { CustomerView, KnownCustomer } from './customer.ts'
import { CustomerSearch } from './customerSearch.ts'
import { CustomerTable } from './customerTable.ts'
import type { NewCustomers } from './newCustomers.ts'
import { isSamePhone } from './phoneIndex.ts'

/** Views that are kept, so that who is shown stays the same object. */
const mostViews = 500
/** More are looked at, so that those who are shown are in order. */
const looked = 5

export class CustomerBook {
  readonly waiting: NewCustomers
  readonly #table = new CustomerTable()
  readonly #search = new CustomerSearch(this.#table)
  readonly #groupNames = new Map<string, string>()
  readonly #programmes = new Map<string, LoyaltyProgrammeRecord>()
  readonly #views = new Map<number, CustomerView>()
  /** Those the feed brought or took. */
  readonly #fed = new Set<string>()

  constructor(waiting: NewCustomers) {
    this.waiting = waiting
    this.#putWaiting()
  }

  /** Other kinds are not kept here. */
  put(record: RecordVersion): void {
    if (record.kind === 'customer_group') {
      if (record.body === null) this.#groupNames.delete(record.id)
      else this.#groupNames.set(record.id, record.body.name)
      this.#views.clear()
    } else if (record.kind === 'loyalty_programme') {
      if (record.body === null) this.#programmes.delete(record.id)
      else this.#programmes.set(record.id, record.body)
    } else if (record.kind === 'customer') {
      this.#fed.add(record.id)
      this.#put(record.id, record.body, record.feedSeq)
    }
  }

  /** Somebody was made here, and is durable. */
  made(): void {
    this.#putWaiting()
  }

  clear(): void {
    this.#table.clear()
    this.#search.clear()
    this.#groupNames.clear()
    this.#programmes.clear()
    this.#views.clear()
    this.#fed.clear()
    this.#putWaiting()
  }

  /** The loyalty programme in which sales in that currency earn. */
  programmeFor(currency: string): { id: string; body: LoyaltyProgrammeRecord } | undefined {
    return programmeInUse(
      [...this.#programmes].map(([id, body]) => ({ id, body })),
      currency,
    )
  }

  /** Makes ready to find; resolves when that is done. */
  prepare(breathe: () => Promise<void>): Promise<void> {
    return this.#search.prepare(breathe)
  }

  get(customerId: string): CustomerView | undefined {
    const row = this.#table.rowOf(customerId)
    return row === undefined ? undefined : this.#view(row)
  }

  /** Whoever has the card. */
  byCard(typed: string): CustomerView | undefined {
    const row = this.#table.rowOfCard(typed.trim().toUpperCase())
    return row === undefined ? undefined : this.#view(row)
  }

  /** Returns those who fit all that is typed, by name, at most `limit`.   Requires: `prepare` has resolved. */
  find(typed: string, limit: number): readonly CustomerView[] {
    const found = this.#search.find(typed, limit * looked).flatMap((row) => this.#view(row) ?? [])
    return found.sort((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1)).slice(0, limit)
  }

  /** Returns those who have the same e-mail address or phone number, by name, at most `limit`: somebody new may be one of them.
   *  Requires: `prepare` has resolved. */
  alike(
    { email = '', phone = '' }: Pick<KnownCustomer, 'email' | 'phone'>,
    limit: number,
  ): readonly CustomerView[] {
    const byEmail =
      email === '' ? [] : this.find(email, limit).filter((known) => isSameText(known.email, email))
    const byPhone =
      phone === '' ? [] : this.find(phone, limit).filter((known) => isSamePhone(known.phone ?? '', phone))
    return [...new Set([...byEmail, ...byPhone])].slice(0, limit)
  }

  #put(customerId: string, body: KnownCustomer | null, feedSeq: number): void {
    const row = this.#table.put(customerId, body, feedSeq)
    this.#views.delete(row)
    this.#search.changed(row)
  }

  /** Who was made here is as new as can be, until the feed knows better. */
  #putWaiting(): void {
    for (const { customerId, body } of this.waiting.all) {
      if (this.#fed.has(customerId) || this.#table.rowOf(customerId) !== undefined) continue
      const { consentTo: _, at: __, staffId: ___, ...known } = body
      this.#put(customerId, known, Number.MAX_SAFE_INTEGER)
    }
  }

  #view(row: number): CustomerView | undefined {
    const held = this.#views.get(row)
    if (held !== undefined) return held
    const customer = this.#table.read(row)
    if (customer === undefined) return undefined
    const customerId = this.#table.idOf(row)
    const view: CustomerView = {
      ...customer,
      ...{ customerId, title: customerTitle(customer), isWaiting: !this.#fed.has(customerId) },
      groupNames: (customer.groupIds ?? []).flatMap((groupId) => this.#groupNames.get(groupId) ?? []),
    }
    if (this.#views.size >= mostViews) this.#views.clear()
    this.#views.set(row, view)
    return view
  }
}

function isSameText(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.trim().toLowerCase()
}
