/**
 * Stock at this store as far as the device knows: the server's levels, less what this till sold and the server has not taken in yet.
 *
 * While a batch is under way nobody can tell whether a level that comes in already has it inside. Such levels wait until the
 * answer is there: then what the server took in moves to its side, and the levels that waited have the last word.
 */
import type { StockEntry } from '@kassa/kernel'
import type { StockSnapshot } from './feedCursor.ts'

type Movement = { seq: number; entries: readonly StockEntry[] }
type Level = readonly [itemId: string, quantityMilli: number]

export class StockLevels {
  readonly #atServer = new Map<string, number>()
  readonly #here = new Map<string, number>()
  readonly #onChange: (itemIds: readonly string[]) => void
  #movements: Movement[] = []
  #waiting: (readonly Level[])[] = []
  #isBatchUnderWay = false
  #takenInSeq = 0

  constructor(onChange: (itemIds: readonly string[]) => void) {
    this.#onChange = onChange
  }

  /** Thousandths; undefined where no movement is known. */
  levelOf(itemId: string): number | undefined {
    const atServer = this.#atServer.get(itemId)
    const here = this.#here.get(itemId)
    return atServer === undefined && here === undefined ? undefined : (atServer ?? 0) + (here ?? 0)
  }

  /** The server's levels, all of them; they take this device's entries up to `throughSeq` into account. */
  replace({ itemIds, levelsMilli }: Pick<StockSnapshot, 'itemIds' | 'levelsMilli'>): void {
    this.#atServer.clear()
    itemIds.forEach((itemId, index) => {
      this.#atServer.set(itemId, levelsMilli[index] ?? 0)
    })
    this.#waiting = []
    this.#onChange(itemIds)
  }

  /** This till moved stock with the entry of that number. */
  moved(seq: number, entries: readonly StockEntry[]): void {
    if (entries.length === 0) return
    const isAtServer = seq <= this.#takenInSeq
    if (!isAtServer) this.#movements.push({ seq, entries })
    const side = isAtServer ? this.#atServer : this.#here
    for (const { itemId, quantityMilli } of entries) add(side, itemId, quantityMilli)
    this.#onChange(entries.map(({ itemId }) => itemId))
  }

  /** Levels that the server tells. */
  told(levels: readonly Level[]): void {
    if (this.#isBatchUnderWay) this.#waiting.push(levels)
    else this.#take(levels)
  }

  batchStarted(): void {
    this.#isBatchUnderWay = true
  }

  /** The server holds this device's entries up to `seq`. */
  batchEnded(seq: number): void {
    this.#isBatchUnderWay = false
    this.#takenInSeq = seq
    const taken = this.#movements.filter((movement) => movement.seq <= seq)
    this.#movements = this.#movements.filter((movement) => movement.seq > seq)
    for (const { itemId, quantityMilli } of taken.flatMap(({ entries }) => entries)) {
      add(this.#here, itemId, -quantityMilli)
      if (this.#here.get(itemId) === 0) this.#here.delete(itemId)
      add(this.#atServer, itemId, quantityMilli)
    }
    const waiting = this.#waiting
    this.#waiting = []
    for (const levels of waiting) this.#take(levels)
  }

  #take(levels: readonly Level[]): void {
    for (const [itemId, quantityMilli] of levels) this.#atServer.set(itemId, quantityMilli)
    this.#onChange(levels.map(([itemId]) => itemId))
  }
}

function add(levels: Map<string, number>, itemId: string, quantityMilli: number): void {
  levels.set(itemId, (levels.get(itemId) ?? 0) + quantityMilli)
}
