/** What is shown of the flow of a sale. */
import { quickCash } from '../basket/quickCash.ts'
import type { CardPhase, FlowView, PrintingState } from '../till/view.ts'
import type { Tendering } from './sale.ts'
import type { SaleState } from './saleState.ts'
import { openRefunds, plannedCashMinor, settlementOf } from './tenderings.ts'

export type Printing = { state: PrintingState; failure?: string }

/** Returns the view of a state.   `denominationsMinor`: notes and coins of the store's currency. */
export function flowView(
  state: SaleState,
  { denominationsMinor, printing }: { denominationsMinor: readonly number[]; printing: Printing },
): FlowView {
  switch (state.name) {
    case 'scanning':
      return { name: 'scanning' }
    case 'tendering':
      return tenderingView(state.tendering, denominationsMinor)
    case 'refunding':
      return refundingView(state.tendering)
    case 'recording_sale':
      return recordingView(state.tendering, denominationsMinor)
    case 'completed': {
      const { sale } = state
      return {
        name: 'completed',
        ...sale,
        changeMinor: sale.transaction.changeMinor,
        printing: printing.state,
        ...(printing.failure === undefined ? {} : { printFailure: printing.failure }),
      }
    }
    default: {
      const { attemptId, amountMinor } = state.attempt
      const told = state.name === 'asking' ? state.terminalState : undefined
      const terminalState = told === undefined ? {} : { terminalState: told }
      const isGivingBack = state.attempt.reverses !== undefined
      return { name: 'card', attemptId, amountMinor, phase: phaseOf(state), isGivingBack, ...terminalState }
    }
  }
}

/** A sale that is being written: the screen stays where the last tender left it. */
function recordingView(tendering: Tendering, denominationsMinor: readonly number[]): FlowView {
  const last = tendering.tenders.at(-1)
  if (last?.type !== 'card') return tenderingView(tendering, denominationsMinor)
  const { attemptId, amountMinor, reverses } = last
  const isGivingBack = reverses !== undefined
  const phase = isGivingBack ? 'refunding' : 'asking'
  return { name: 'card', attemptId, amountMinor, phase, isGivingBack, terminalState: 'finished' }
}

function refundingView(tendering: Tendering): FlowView {
  const settled = settlementOf(tendering)
  const { remainingMinor, remainingCashMinor } =
    settled.status === 'tender_missing' ? settled : { remainingMinor: 0, remainingCashMinor: 0 }
  const open = openRefunds(tendering)
  const cards = open.filter(({ tender }) => tender.type === 'card' && tender.terminalTimestamp !== undefined)
  const values = open.filter(({ tender }) => 'accountId' in tender)
  const cashMinor = plannedCashMinor(tendering)
  return {
    ...{ name: 'refunding', tenders: tendering.tenders, remainingMinor, remainingCashMinor },
    ...{ cards, values, cashMinor },
  }
}

function tenderingView(tendering: Tendering, denominationsMinor: readonly number[]): FlowView {
  const settled = settlementOf(tendering)
  const isMissing = settled.status === 'tender_missing'
  const remainingCashMinor = isMissing ? settled.remainingCashMinor : 0
  return {
    name: 'tendering',
    tenders: tendering.tenders,
    remainingMinor: isMissing ? settled.remainingMinor : 0,
    remainingCashMinor,
    quickCashMinor: quickCash(remainingCashMinor, denominationsMinor),
    ...(tendering.tipMinor === undefined ? {} : { tipMinor: tendering.tipMinor }),
  }
}

function phaseOf(
  state: Exclude<
    SaleState,
    { name: 'scanning' | 'tendering' | 'refunding' | 'recording_sale' | 'completed' }
  >,
): CardPhase {
  if (state.name === 'in_doubt' || state.name === 'checking') return state.name
  const { reverses, refunds } = state.attempt
  if (refunds !== undefined) return 'refunding'
  return reverses === undefined ? 'asking' : 'reversing'
}
