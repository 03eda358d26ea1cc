/**
 * Putting a basket aside and taking one up again. What changes hands is one transaction with its facts: a basket is on the till or put
 * aside, never both and never neither, whenever the power goes. Comes when it is first needed.
 */
import type { Fact } from '@kassa/journal'
import { OpenBasket } from '../basket/openBasket.ts'
import { fact } from '../journal/facts.ts'
import type { SaleDesk } from '../selling/saleDesk.ts'
import type { SaleRecorder } from '../selling/saleRecorder.ts'
import type { StoreChange } from '../store/deviceStore.ts'
import type { CommandOutcome } from '../till/till.ts'
import type { HeldBasket, HeldBaskets } from './heldBaskets.ts'

export type HoldPorts = {
  desk: SaleDesk
  held: HeldBaskets
  recorder: SaleRecorder
  operatorId: string
  newId: () => string
  nowMs: () => number
}

type Exchange = { facts: Fact[]; held: readonly HeldBasket[]; next: Pick<HeldBasket, 'basketId' | 'events'> }

const done: CommandOutcome = { status: 'done' }
const notNow: CommandOutcome = { status: 'not_now' }
const longestName = 60

/** Puts the basket aside, under a name if one is given; an empty one takes its place. */
export async function holdBasket(ports: HoldPorts, name: string | undefined): Promise<CommandOutcome> {
  const { desk, held, newId } = ports
  if (desk.state.name !== 'scanning' || desk.basket.basket.lines.length === 0) return notNow
  const aside = asHeld(ports, name?.trim().slice(0, longestName) || undefined)
  return exchange(ports, {
    facts: [fact('basket_held', bodyOf(aside, ports))],
    held: [...held.all, aside],
    next: { basketId: newId(), events: [] },
  })
}

/** Takes a basket up again; one that is on the till with goods in it is put aside for it. */
export async function resumeBasket(ports: HoldPorts, basketId: string): Promise<CommandOutcome> {
  const { desk, held, newId } = ports
  const wanted = held.all.find((basket) => basket.basketId === basketId)
  if (wanted === undefined) return notNow
  if (desk.state.name === 'completed') await desk.dispatch({ name: 'left' })
  if (desk.state.name !== 'scanning') return notNow
  const others = held.all.filter((basket) => basket !== wanted)
  const aside = desk.basket.basket.lines.length === 0 ? [] : [asHeld(ports, undefined)]
  const { events } = new OpenBasket(wanted.events, newId).settle({ type: 'hold_set', name: null })
  return exchange(ports, {
    facts: [
      ...aside.map((basket) => fact('basket_held', bodyOf(basket, ports))),
      fact('basket_resumed', bodyOf(wanted, ports)),
    ],
    held: [...others, ...aside],
    next: { basketId, events: [...wanted.events, ...events] },
  })
}

async function exchange({ desk, held, recorder }: HoldPorts, made: Exchange): Promise<CommandOutcome> {
  const { basketId, events } = made.next
  const change: StoreChange = {
    values: { sale: { basketId }, held: made.held },
    basket: { clear: true, add: events },
  }
  if (!(await recorder.note({ facts: made.facts, change: () => change }))) return notNow
  held.become(made.held)
  desk.begin(basketId, events)
  return done
}

function asHeld({ desk, nowMs }: HoldPorts, name: string | undefined): HeldBasket {
  const { basketId, basket, priced } = desk
  const { events } = basket.settle({ type: 'hold_set', name: name ?? '' })
  const { totalMinor, currency } =
    priced.status === 'priced' ? priced.basket : { totalMinor: 0, currency: 'XXX' }
  return {
    ...{ basketId, totalMinor, currency, heldAtMs: nowMs() },
    ...(name === undefined ? {} : { name }),
    lineCount: basket.basket.lines.length,
    events: [...basket.events, ...events],
  }
}

function bodyOf({ basketId, totalMinor, currency }: HeldBasket, { operatorId }: HoldPorts) {
  return { operatorId, basketId, totalMinor, currency }
}
