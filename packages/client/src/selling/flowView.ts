/** What is shown of the flow of a sale. */
import { quickCash } from '../basket/quickCash.ts'
import type { CardPhase, FlowView, PrintingState } from '../till/view.ts'
import type { Tendering } from './sale.ts'
import type { SaleState } from './saleState.ts'
import { settlementOf } from './tenderings.ts'

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
    case 'recording_sale':
      return recordingView(state.tendering, denominationsMinor)
    case 'completed': {
      const { transaction, at, proof } = state.sale
      return {
        name: 'completed',
        transaction,
        at,
        ...(proof === undefined ? {} : { proof }),
        changeMinor: transaction.changeMinor,
        printing: printing.state,
        ...(printing.failure === undefined ? {} : { printFailure: printing.failure }),
      }
    }
    default: {
      const { attemptId, amountMinor } = state.attempt
      const told = state.name === 'asking' ? state.terminalState : undefined
      const terminalState = told === undefined ? {} : { terminalState: told }
      return { name: 'card', attemptId, amountMinor, phase: phaseOf(state), ...terminalState }
    }
  }
}

/** A sale that is being written: the screen stays where the last tender left it. */
function recordingView(tendering: Tendering, denominationsMinor: readonly number[]): FlowView {
  const last = tendering.tenders.at(-1)
  if (last?.type !== 'card') return tenderingView(tendering, denominationsMinor)
  const { attemptId, amountMinor } = last
  return { name: 'card', attemptId, amountMinor, phase: 'asking', terminalState: 'finished' }
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
  }
}

function phaseOf(
  state: Exclude<SaleState, { name: 'scanning' | 'tendering' | 'recording_sale' | 'completed' }>,
): CardPhase {
  if (state.name === 'in_doubt' || state.name === 'checking') return state.name
  return state.attempt.reverses === undefined ? 'asking' : 'reversing'
}
