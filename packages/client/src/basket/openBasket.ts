/** The basket of this till: what a person does to it becomes events, and each change knows how it is taken back. */
import { type Basket, type BasketEvent, type BasketLine, foldBasket, type LineItem } from '@kassa/kernel'

/** How a change is taken back. */
type Undo =
  | { type: 'remove'; lineId: string }
  | { type: 'set'; lineId: string; quantityMilli: number }
  /** A removed line stays removed: its like is put in its place. */
  | { type: 'restore'; line: BasketLine; revision: number }

/** Goods that leave the basket unpaid: the journal wants to know. */
export type Removal = { line: BasketLine; quantityMilli: number }

export type BasketChange = { event: BasketEvent; undo: Undo; removal?: Removal }

export class OpenBasket {
  readonly #newId: () => string
  #events: BasketEvent[]
  #basket: Basket
  #undo: Undo[] = []
  /** The revision in which each line was added: where it stands. */
  readonly #addedIn = new Map<string, number>()

  constructor(events: readonly BasketEvent[], newId: () => string) {
    this.#newId = newId
    this.#events = [...events]
    this.#basket = foldBasket(events)
    for (const event of events) this.#note(event)
  }

  get basket(): Basket {
    return this.#basket
  }

  get canUndo(): boolean {
    return this.#undo.length > 0
  }

  line(lineId: string): BasketLine | undefined {
    return this.#basket.lines.find((line) => line.lineId === lineId)
  }

  /** One more of the last line where that is the same at the same price, else a line of its own. */
  add(item: LineItem, quantityMilli: number): BasketChange {
    const last = this.#basket.lines.at(-1)
    const isSame =
      last !== undefined &&
      last.original === undefined &&
      last.item.itemId === item.itemId &&
      last.item.unitPriceE5 === item.unitPriceE5 &&
      last.quantityMilli > 0 === quantityMilli > 0
    return isSame
      ? this.set(last, last.quantityMilli + quantityMilli)
      : this.addLine(item, quantityMilli, this.#basket.revision + 1)
  }

  addLine(item: LineItem, quantityMilli: number, revision = this.#basket.revision + 1): BasketChange {
    const lineId = this.#newId()
    const event: BasketEvent = { type: 'line_added', ...this.#head(lineId, revision), item, quantityMilli }
    return { event, undo: { type: 'remove', lineId } }
  }

  /** Requires: a quantity other than zero; zero is `remove`. */
  set(line: BasketLine, quantityMilli: number): BasketChange {
    const { lineId } = line
    const event: BasketEvent = { type: 'quantity_set', ...this.#head(lineId), quantityMilli }
    const undo: Undo = { type: 'set', lineId, quantityMilli: line.quantityMilli }
    const lessMilli = line.quantityMilli - quantityMilli
    const isLess = line.quantityMilli > 0 && lessMilli > 0
    return { event, undo, ...(isLess ? { removal: { line, quantityMilli: lessMilli } } : {}) }
  }

  remove(line: BasketLine): BasketChange {
    return {
      event: { type: 'line_removed', ...this.#head(line.lineId) },
      undo: { type: 'restore', line, revision: this.#addedIn.get(line.lineId) ?? this.#basket.revision },
      removal: { line, quantityMilli: line.quantityMilli },
    }
  }

  /** What takes back the last change; undefined where there is none. */
  undoing(): BasketChange | undefined {
    const undo = this.#undo.at(-1)
    switch (undo?.type) {
      case 'remove':
      case 'set': {
        const line = this.line(undo.lineId)
        if (line === undefined) return undefined
        return undo.type === 'remove' ? this.remove(line) : this.set(line, undo.quantityMilli)
      }
      case 'restore':
        return this.addLine(undo.line.item, undo.line.quantityMilli, undo.revision)
      default:
        return undefined
    }
  }

  /** Makes a change true. A change that took another back is not itself taken back. */
  apply({ event, undo }: BasketChange, isUndo: boolean): void {
    this.#events.push(event)
    this.#basket = foldBasket(this.#events)
    this.#note(event)
    if (!isUndo) this.#undo.push(undo)
    else if ('lineId' in event) this.#takenBack(event.lineId)
  }

  // A line that was put back has a new id: what is still to be taken back is meant for it.
  #takenBack(lineId: string): void {
    const undone = this.#undo.pop()
    if (undone?.type !== 'restore') return
    this.#undo = this.#undo.map((undo) =>
      undo.type !== 'restore' && undo.lineId === undone.line.lineId ? { ...undo, lineId } : undo,
    )
  }

  #head(lineId: string, revision = this.#basket.revision + 1) {
    return { eventId: this.#newId(), revision, lineId }
  }

  #note(event: BasketEvent): void {
    if (event.type === 'line_added') this.#addedIn.set(event.lineId, event.revision)
  }
}
