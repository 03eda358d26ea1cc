/**
 * The open order as a fold over events. Events are a set: whatever their order of arrival, the basket is the same, so that two
 * tills may work on one basket. Of two changes to a line the later `revision` holds, ties go to the greater event id; a removed line
 * stays removed.
 */
import { assertNever } from '../fault/assert.ts'
import type { Unit } from '../quantity/quantity.ts'

/** What a line needs to know of its item, as it was when the line was made. */
export type LineItem = {
  itemId: string
  sku: string
  name: string
  unit: Unit
  unitPriceE5: number
  taxCategory: string
  /** False for postage, services and the like: selling them moves no stock. */
  tracksStock: boolean
}

/** The line of an earlier transaction that a return takes back. */
export type OriginalLine = { transactionId: string; lineNumber: number }

type EventHead = { eventId: string; revision: number; lineId: string }

export type BasketEvent =
  | (EventHead & { type: 'line_added'; item: LineItem; quantityMilli: number; original?: OriginalLine })
  | (EventHead & { type: 'quantity_set'; quantityMilli: number })
  | (EventHead & { type: 'line_removed' })

export type BasketLine = {
  lineId: string
  item: LineItem
  /** Thousandths of the item's unit; negative where goods come back. Never zero. */
  quantityMilli: number
  original?: OriginalLine
}

export type Basket = {
  lines: BasketLine[]
  /** The highest revision seen; the next event takes one more. */
  revision: number
}

type LineState = {
  added?: BasketEvent & { type: 'line_added' }
  set?: BasketEvent & { type: 'quantity_set' }
  isRemoved: boolean
}

/** Returns the basket that the events make, in whatever order they are given; the same event twice counts once.
 *  Shape: lines by the revision in which they were added. */
export function foldBasket(events: Iterable<BasketEvent>): Basket {
  const states = new Map<string, LineState>()
  let revision = 0
  for (const event of events) {
    revision = event.revision > revision ? event.revision : revision
    const state = states.get(event.lineId) ?? { isRemoved: false }
    states.set(event.lineId, withEvent(state, event))
  }
  const lines: (BasketLine & { addedIn: EventHead })[] = []
  for (const [lineId, { added, set, isRemoved }] of states) {
    const quantityMilli = set?.quantityMilli ?? added?.quantityMilli ?? 0
    if (added === undefined || isRemoved || quantityMilli === 0) continue
    const original = added.original === undefined ? {} : { original: added.original }
    lines.push({ lineId, item: added.item, quantityMilli, ...original, addedIn: added })
  }
  lines.sort((a, b) => (isLater(a.addedIn, b.addedIn) ? 1 : -1))
  return { lines: lines.map(({ addedIn: _, ...line }) => line), revision }
}

function withEvent(state: LineState, event: BasketEvent): LineState {
  switch (event.type) {
    case 'line_added':
      return state.added === undefined || isLater(event, state.added) ? { ...state, added: event } : state
    case 'quantity_set':
      return state.set === undefined || isLater(event, state.set) ? { ...state, set: event } : state
    case 'line_removed':
      return { ...state, isRemoved: true }
    default:
      return assertNever(event)
  }
}

function isLater(a: EventHead, b: EventHead): boolean {
  return a.revision === b.revision ? a.eventId > b.eventId : a.revision > b.revision
}
