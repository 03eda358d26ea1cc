/** The basket of this till: what a person does to it becomes events, and each change knows how it is taken back. */
import { type Basket, type BasketEvent, type BasketLine, foldBasket, type LineItem } from '@kassa/kernel'
import { type Setting, settingNow, settingsOf } from './setting.ts'

/** How a change is taken back. */
type Undo =
  | { type: 'remove'; lineId: string }
  | { type: 'set'; lineId: string; quantityMilli: number }
  | { type: 'less'; lineId: string; quantityMilli: number }
  /** A removed line stays removed: its like is put in its place. */
  | { type: 'restore'; line: BasketLine; parts: readonly BasketLine[]; revision: number }
  | { type: 'setting'; setting: Setting }

/** What a line says of goods that come back. */
export type GoodsBack = Pick<BasketLine, 'original' | 'sold' | 'returned'>

/** What few lines say from the start: where goods come back from, which card is sold. */
export type LineStart = GoodsBack & Pick<BasketLine, 'role' | 'serials' | 'expiryDay'>

/** Goods that leave the basket unpaid: the journal wants to know. */
export type Removal = {
  line: BasketLine
  quantityMilli: number
  /** What belongs to the line, and goes as far as it goes. */
  parts: readonly BasketLine[]
}

/** Without `undo` it stays when what came before it is taken back. */
export type BasketChange = { events: readonly BasketEvent[]; undo?: Undo; removal?: Removal }

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
    this.#note(events)
  }

  get basket(): Basket {
    return this.#basket
  }

  get events(): readonly BasketEvent[] {
    return this.#events
  }

  get canUndo(): boolean {
    return this.#undo.length > 0
  }

  line(lineId: string): BasketLine | undefined {
    return this.#basket.lines.find((line) => line.lineId === lineId)
  }

  /** One more of the last line where that is the same at the same price and nothing was set about it, else a line of its own. */
  add(item: LineItem, quantityMilli: number): BasketChange {
    const last = this.#basket.lines.at(-1)
    const isSame =
      last !== undefined &&
      last.original === undefined &&
      last.parentLineId === undefined &&
      last.bundle === undefined &&
      (last.weighing ?? last.lot ?? last.expiryDay ?? last.serials) === undefined &&
      last.returned === undefined &&
      last.item.itemId === item.itemId &&
      last.item.unitPriceE5 === item.unitPriceE5 &&
      last.quantityMilli > 0 === quantityMilli > 0 &&
      last.override === undefined &&
      last.discount === undefined &&
      last.note === undefined
    return isSame ? this.#more(last, quantityMilli) : this.addLine(item, quantityMilli)
  }

  /** `start`: where goods come back, from where and why; which card is sold. */
  addLine(item: LineItem, quantityMilli: number, start?: LineStart): BasketChange {
    const lineId = this.#newId()
    return {
      events: [{ type: 'line_added', ...this.#head(), lineId, item, quantityMilli, ...start }],
      undo: { type: 'remove', lineId },
    }
  }

  /** Not a new quantity: what another till adds to the line in the same moment counts as well. */
  #more({ lineId }: BasketLine, quantityMilli: number): BasketChange {
    return {
      events: [{ type: 'quantity_added', ...this.#head(), lineId, quantityMilli }],
      undo: { type: 'less', lineId, quantityMilli },
    }
  }

  /** Takes back what was added. Where another till took as much away meanwhile, the line goes. */
  #less(line: BasketLine, quantityMilli: number): BasketChange {
    const left = line.quantityMilli - quantityMilli
    if (left === 0 || left > 0 !== line.quantityMilli > 0) return this.remove(line)
    const { lineId } = line
    return {
      events: [{ type: 'quantity_added', ...this.#head(), lineId, quantityMilli: -quantityMilli }],
      undo: { type: 'less', lineId, quantityMilli: -quantityMilli },
      ...(quantityMilli > 0 ? { removal: this.#leaving(line, quantityMilli) } : {}),
    }
  }

  /** Requires: a quantity other than zero; zero is `remove`. */
  set(line: BasketLine, quantityMilli: number): BasketChange {
    const { lineId } = line
    const undo: Undo = { type: 'set', lineId, quantityMilli: line.quantityMilli }
    const lessMilli = line.quantityMilli - quantityMilli
    const isLess = line.quantityMilli > 0 && lessMilli > 0
    return {
      events: [{ type: 'quantity_set', ...this.#head(), lineId, quantityMilli }],
      undo,
      ...(isLess ? { removal: this.#leaving(line, lessMilli) } : {}),
    }
  }

  remove(line: BasketLine): BasketChange {
    const { lineId } = line
    const removal = this.#leaving(line, line.quantityMilli)
    const { parts } = removal
    return {
      events: [{ type: 'line_removed', ...this.#head(), lineId }],
      undo: { type: 'restore', line, parts, revision: this.#addedIn.get(lineId) ?? this.#basket.revision },
      removal,
    }
  }

  #leaving(line: BasketLine, quantityMilli: number): Removal {
    const parts = this.#basket.lines.filter(({ parentLineId }) => parentLineId === line.lineId)
    return { line, quantityMilli, parts }
  }

  /** Sets a price, a discount or a note. */
  settle(setting: Setting): BasketChange {
    return {
      events: [{ ...setting, ...this.#head() }],
      undo: { type: 'setting', setting: settingNow(this.#basket, setting) },
    }
  }

  /** Returns the basket as a change would make it. */
  after({ events }: BasketChange): Basket {
    return foldBasket([...this.#events, ...events])
  }

  /** What takes back the last change; undefined where there is none. */
  undoing(): BasketChange | undefined {
    const undo = this.#undo.at(-1)
    switch (undo?.type) {
      case 'remove':
      case 'set':
      case 'less': {
        const line = this.line(undo.lineId)
        if (line === undefined) return undefined
        if (undo.type === 'remove') return this.remove(line)
        return undo.type === 'set' ? this.set(line, undo.quantityMilli) : this.#less(line, undo.quantityMilli)
      }
      case 'restore':
        return this.#restore(undo)
      case 'setting':
        return this.settle(undo.setting)
      default:
        return undefined
    }
  }

  /** Makes a change true. A change that took another back is not itself taken back. */
  apply({ events, undo }: BasketChange, isUndo: boolean): void {
    this.#events.push(...events)
    this.#basket = foldBasket(this.#events)
    this.#note(events)
    if (isUndo) this.#takenBack(events)
    else if (undo !== undefined) this.#undo.push(undo)
  }

  /** Takes in what another till did to the same basket. What was done here can still be taken back. */
  merge(events: readonly BasketEvent[]): void {
    this.#events.push(...events)
    this.#basket = foldBasket(this.#events)
    this.#note(events)
  }

  /** The line's like and that of its parts, with all that was set about them. */
  #restore({ line, parts, revision }: Extract<Undo, { type: 'restore' }>): BasketChange {
    const lineId = this.#newId()
    const added = this.#like(line, { lineId, revision })
    const below = parts.flatMap((part) => {
      const place = { lineId: this.#newId(), revision: this.#addedIn.get(part.lineId) ?? revision }
      return this.#like({ ...part, parentLineId: lineId }, place)
    })
    return { events: [...added, ...below], undo: { type: 'remove', lineId } }
  }

  #like(line: BasketLine, { lineId, revision }: { lineId: string; revision: number }): BasketEvent[] {
    const { override: _, discount: __, note: ___, ...kept } = line
    return [
      { type: 'line_added', ...this.#head(revision), ...kept, lineId },
      ...settingsOf(line, lineId).map((setting): BasketEvent => ({ ...setting, ...this.#head() })),
    ]
  }

  // A line that was put back has a new id: what is still to be taken back is meant for it.
  #takenBack([event]: readonly BasketEvent[]): void {
    const undone = this.#undo.pop()
    if (undone?.type !== 'restore' || event === undefined || !('lineId' in event)) return
    const { lineId } = event
    this.#undo = this.#undo.map((undo) => meantFor(undo, { from: undone.line.lineId, to: lineId }))
  }

  #head(revision = this.#basket.revision + 1) {
    return { eventId: this.#newId(), revision }
  }

  #note(events: readonly BasketEvent[]): void {
    for (const event of events) {
      if (event.type === 'line_added') this.#addedIn.set(event.lineId, event.revision)
    }
  }
}

function meantFor(undo: Undo, { from, to }: { from: string; to: string }): Undo {
  switch (undo.type) {
    case 'restore':
      return undo
    case 'setting': {
      const { setting } = undo
      const isOfLine = 'lineId' in setting && setting.lineId === from
      return isOfLine ? { type: 'setting', setting: { ...setting, lineId: to } } : undo
    }
    default:
      return undo.lineId === from ? { ...undo, lineId: to } : undo
  }
}
