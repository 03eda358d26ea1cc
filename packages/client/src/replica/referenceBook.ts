/** The records that are few: the store, its taxes, its register, its devices. Items and staff have places of their own. */
import type { RecordBody, RecordVersion, StoreRecord, TaxTableRecord } from '@kassa/contract'

const heldKinds = [
  'store',
  'tax_table',
  'register',
  'printer',
  'terminal',
  'scale',
  'favourites',
  'value_block',
  'recall',
  'companions',
  'training_task',
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

  /** Every record of a kind, by id. */
  of<Kind extends HeldKind>(kind: Kind): ReadonlyMap<string, RecordBody[Kind]> {
    // `put` alone fills it, each kind with its own bodies.
    return this.#held.get(kind) as Map<string, RecordBody[Kind]>
  }

  /** Undefined where there is none, or none is named. */
  find<Kind extends HeldKind>(kind: Kind, id: string | undefined): RecordBody[Kind] | undefined {
    return id === undefined ? undefined : this.of(kind).get(id)
  }

  /** The tax table of the store's country. */
  taxTable({ country }: StoreRecord): TaxTableRecord | undefined {
    return [...this.of('tax_table').values()].find((table) => table.country === country)
  }
}
