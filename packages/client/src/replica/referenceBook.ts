/** The records that are few: the store, its taxes, its register, its devices. Items and staff have places of their own. */
import type {
  FavouritesRecord,
  PrinterRecord,
  RecordVersion,
  RegisterRecord,
  StoreRecord,
  TaxTableRecord,
  TerminalRecord,
  ValueBlockRecord,
} from '@kassa/contract'

export class ReferenceBook {
  readonly #stores = new Map<string, StoreRecord>()
  readonly #taxTables = new Map<string, TaxTableRecord>()
  readonly #registers = new Map<string, RegisterRecord>()
  readonly #printers = new Map<string, PrinterRecord>()
  readonly #terminals = new Map<string, TerminalRecord>()
  readonly #favourites = new Map<string, FavouritesRecord>()
  readonly #valueBlocks = new Map<string, ValueBlockRecord>()

  /** Puts a record in place, or takes it away where it has no body. Other kinds are not kept here. */
  put(record: RecordVersion): void {
    switch (record.kind) {
      case 'store':
        put(this.#stores, record.id, record.body)
        break
      case 'tax_table':
        put(this.#taxTables, record.id, record.body)
        break
      case 'register':
        put(this.#registers, record.id, record.body)
        break
      case 'printer':
        put(this.#printers, record.id, record.body)
        break
      case 'terminal':
        put(this.#terminals, record.id, record.body)
        break
      case 'favourites':
        put(this.#favourites, record.id, record.body)
        break
      case 'value_block':
        put(this.#valueBlocks, record.id, record.body)
        break
      default:
    }
  }

  clear(): void {
    const all = [
      this.#stores,
      this.#taxTables,
      this.#registers,
      this.#printers,
      this.#terminals,
      this.#favourites,
      this.#valueBlocks,
    ]
    for (const records of all) records.clear()
  }

  store(storeId: string): StoreRecord | undefined {
    return this.#stores.get(storeId)
  }

  /** The tax table of the store's country. */
  taxTable({ country }: StoreRecord): TaxTableRecord | undefined {
    return [...this.#taxTables.values()].find((table) => table.country === country)
  }

  register(registerId: string): RegisterRecord | undefined {
    return this.#registers.get(registerId)
  }

  get registers(): readonly RegisterRecord[] {
    return [...this.#registers.values()]
  }

  printer(printerId: string): PrinterRecord | undefined {
    return this.#printers.get(printerId)
  }

  /** The tiles that a register shows first. */
  favourites(registerId: string): FavouritesRecord | undefined {
    return this.#favourites.get(registerId)
  }

  /** Whether the gift card or credit with that number is blocked, as far as it is known here. */
  isValueBlocked(accountId: string): boolean {
    return [...this.#valueBlocks.values()].some((block) => block.accountId === accountId)
  }

  terminal(terminalId: string): TerminalRecord | undefined {
    return this.#terminals.get(terminalId)
  }
}

function put<T>(records: Map<string, T>, id: string, body: T | null): void {
  if (body === null) records.delete(id)
  else records.set(id, body)
}
