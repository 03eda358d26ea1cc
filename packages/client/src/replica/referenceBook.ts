/** The records that are few: the store, its taxes, its register, its devices. Items and staff have places of their own. */
import type {
  FavouritesRecord,
  PrinterRecord,
  RecordBody,
  RecordVersion,
  RegisterRecord,
  ScaleRecord,
  StoreRecord,
  TaxTableRecord,
  TerminalRecord,
} from '@kassa/contract'

const heldKinds = [
  'store',
  'tax_table',
  'register',
  'printer',
  'terminal',
  'scale',
  'favourites',
  'value_block',
] as const
type HeldKind = (typeof heldKinds)[number]

export class ReferenceBook {
  readonly #held = new Map<string, Map<string, unknown>>(heldKinds.map((kind) => [kind, new Map()]))

  /** Puts a record in place, or takes it away where it has no body. Other kinds are not kept here. */
  put({ kind, id, body }: RecordVersion): void {
    if (body === null) this.#held.get(kind)?.delete(id)
    else this.#held.get(kind)?.set(id, body)
  }

  clear(): void {
    for (const records of this.#held.values()) records.clear()
  }

  store(storeId: string): StoreRecord | undefined {
    return this.#of('store').get(storeId)
  }

  /** The tax table of the store's country. */
  taxTable({ country }: StoreRecord): TaxTableRecord | undefined {
    return [...this.#of('tax_table').values()].find((table) => table.country === country)
  }

  register(registerId: string): RegisterRecord | undefined {
    return this.#of('register').get(registerId)
  }

  get registers(): readonly RegisterRecord[] {
    return [...this.#of('register').values()]
  }

  printer(printerId: string): PrinterRecord | undefined {
    return this.#of('printer').get(printerId)
  }

  scale(scaleId: string): ScaleRecord | undefined {
    return this.#of('scale').get(scaleId)
  }

  /** The tiles that a register shows first. */
  favourites(registerId: string): FavouritesRecord | undefined {
    return this.#of('favourites').get(registerId)
  }

  /** Whether the gift card or credit with that number is blocked, as far as it is known here. */
  isValueBlocked(accountId: string): boolean {
    return [...this.#of('value_block').values()].some((block) => block.accountId === accountId)
  }

  terminal(terminalId: string): TerminalRecord | undefined {
    return this.#of('terminal').get(terminalId)
  }

  // `put` alone fills it, each kind with its own bodies.
  #of<Kind extends HeldKind>(kind: Kind): Map<string, RecordBody[Kind]> {
    return this.#held.get(kind) as Map<string, RecordBody[Kind]>
  }
}
