/** Making steps of the flow: what all of them have in common. */
import type { Tendering } from './sale.ts'
import type { SaleEffect, SaleState, SaleStep } from './saleState.ts'

/** The event was taken: this state, these effects. */
export function done(state: SaleState, ...effects: SaleEffect[]): SaleStep {
  return { state, effects, answer: { status: 'done' } }
}

/** Nothing happens: the flow is somewhere else. */
export function notNow(state: SaleState): SaleStep {
  return { state, effects: [], answer: { status: 'not_now' } }
}

/** Nothing happens, and the person is told why. */
export function refuse(
  state: SaleState,
  {
    code,
    detail,
  }: { code: Extract<SaleEffect, { name: 'notify' }>['code']; detail?: Record<string, number> },
): SaleStep {
  const notice: SaleEffect = { name: 'notify', code, ...(detail === undefined ? {} : { detail }) }
  return { state, effects: [notice], answer: { status: 'refused', code } }
}

/** Where tenders are given, or given back. */
export function openFor(tendering: Tendering): SaleState {
  return { name: tendering.basket.totalMinor < 0 ? 'refunding' : 'tendering', tendering }
}
