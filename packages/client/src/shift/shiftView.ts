/** What is shown of a shift: of the cash nothing until it was counted. */
import { type RegisterState, shiftCash, type TillReport } from '@kassa/kernel'
import type { CashPaper, OpenShiftView, ShiftView } from './cashView.ts'
import type { KeptPeriod } from './keptPeriod.ts'
import type { ShiftState } from './shiftState.ts'

/** Returns the view of a state. */
export function shiftView(
  state: ShiftState,
  kept: KeptPeriod,
  shown: {
    operatorName: (staffId: string) => string
    paper: CashPaper | undefined
    zReport: TillReport | undefined
  },
): ShiftView {
  switch (state.name) {
    case 'no_shift':
      return { name: 'no_shift', canReport: hasHappened(kept.state) }
    case 'open': {
      const shift = openShiftView(kept, shown.operatorName)
      return { name: 'open', shift, ...(shown.paper === undefined ? {} : { paper: shown.paper }) }
    }
    case 'counting':
      return { name: 'counting', shift: openShiftView(kept, shown.operatorName) }
    case 'counted': {
      const cash = shiftCash(kept.state.totals, state.shiftId)
      return { name: 'counted', shift: openShiftView(kept, shown.operatorName), cash }
    }
    case 'closed':
      return { name: 'closed', cash: shiftCash(kept.state.totals, state.shiftId) }
    case 'reported':
      return shown.zReport === undefined ? { name: 'recording' } : { name: 'reported', report: shown.zReport }
    default:
      return { name: 'recording' }
  }
}

function openShiftView({ state, openedAt }: KeptPeriod, nameOf: (staffId: string) => string): OpenShiftView {
  const { shiftId = '', operatorId = '' } = state.openShift ?? {}
  const currencies = shiftCash(state.totals, shiftId).map(({ currency }) => currency)
  return { shiftId, operatorName: nameOf(operatorId), openedAt: openedAt ?? '', currencies }
}

/** A Z report of nothing at all would only use up a number. */
function hasHappened({ totals }: RegisterState): boolean {
  const { sales, returns, shifts, cash } = totals
  return sales.count + returns.count + shifts.length + cash.length > 0
}
