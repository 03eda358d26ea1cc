/**
 * A register as it stands now, carried on event by event. Whoever keeps it beside the journal has X, Z and the open shift at hand
 * and works out nothing when a day ends.
 */
import type { Currency } from '../money/currency.ts'
import type { TillEvent } from './event.ts'
import { mergeTillTotals } from './merge.ts'
import { periodOf, type TillPeriod } from './period.ts'
import { newRegister, type RegisterStanding } from './standing.ts'
import { emptyTillTotals, type TillTotals } from './totals.ts'
import { totalsOfEvent } from './totalsOfEvent.ts'

export type OpenShift = { shiftId: string; operatorId: string }

export type RegisterState = {
  /** Where the register stood when its open period began. */
  before: RegisterStanding
  /** What happened since. */
  totals: TillTotals
  /** A register has one open shift at most. */
  openShift?: OpenShift
}

/** Returns the state of a register on which nothing has happened yet. */
export function freshRegister(currency: Currency): RegisterState {
  return { before: newRegister, totals: emptyTillTotals(currency) }
}

/** Returns the state after one more event. A period counts in one currency, that of its first shift or sale; a sale in another one,
 *  which only a store that changes its currency between two Z reports can make, is left out.
 *  Ensures: the fold over the events of a register gives the last of its `tillPeriods`. */
export function advanceRegister(state: RegisterState, event: TillEvent): RegisterState {
  if (event.type === 'z_reported') return afterZ(state)
  if (event.type === 'journal_resumed') return { ...state, before: event.standing }
  const currency = currencyOf(event)
  const settled = currency === undefined ? state : inCurrency(state, currency)
  if (event.type === 'retail_transaction' && currency !== settled.totals.currency) return settled
  const part = totalsOfEvent(event, settled.totals.currency)
  const totals = mergeTillTotals(settled.totals, { ...emptyTillTotals(settled.totals.currency), ...part })
  return withShift({ ...settled, totals }, event)
}

/** Returns the open period, as an X report shows it. */
export function openPeriod({ before, totals }: RegisterState): TillPeriod {
  return periodOf(before, totals, false)
}

/** Returns the open period as it is when a Z report ends it now. */
export function endedPeriod({ before, totals }: RegisterState): TillPeriod {
  return periodOf(before, totals, true)
}

function afterZ(state: RegisterState): RegisterState {
  const { openShift, totals } = state
  const { after } = endedPeriod(state)
  const begun = { before: after, totals: emptyTillTotals(totals.currency) }
  return openShift === undefined ? begun : { ...begun, openShift }
}

function withShift(state: RegisterState, event: TillEvent): RegisterState {
  if (event.type === 'shift_opened') {
    const { shiftId, operatorId } = event
    return { ...state, openShift: { shiftId, operatorId } }
  }
  if (event.type !== 'shift_closed' || event.shiftId !== state.openShift?.shiftId) return state
  const { openShift: _, ...closed } = state
  return closed
}

function currencyOf(event: TillEvent): Currency | undefined {
  if (event.type === 'retail_transaction') return event.transaction.currency
  return event.type === 'shift_opened' ? event.floats[0]?.currency : undefined
}

/** The currency of a period stands with the first money in it. */
function inCurrency(state: RegisterState, currency: Currency): RegisterState {
  const { sales, returns, cash } = state.totals
  const hasMoney = sales.count + returns.count + cash.length > 0
  return hasMoney ? state : { ...state, totals: { ...state.totals, currency } }
}
