/** Giving money back: to the card that paid, or in cash. What a card should have back goes out in cash only by somebody's leave. */
import { fact } from '../journal/facts.ts'
import type { SaleRecorder } from '../selling/saleRecorder.ts'
import { openRefunds, plannedCashMinor } from '../selling/tenderings.ts'
import type { CommandOutcome } from '../till/till.ts'
import { allow, notNow, type ReturnPorts } from './returnDesk.ts'

/** Pays out in cash.   Units: minor units, below zero.   Fails: `approval_wanted` where a card should have it back (returned). */
export async function payOutCash(
  ports: ReturnPorts & { recorder: SaleRecorder },
  amountMinor: number,
): Promise<CommandOutcome> {
  const { desk, acting, recorder } = ports
  if (desk.state.name !== 'refunding') return notNow
  const { tendering } = desk.state
  if (openRefunds(tendering).length > 0 && amountMinor < plannedCashMinor(tendering)) {
    const permission = 'refund_in_cash'
    const allowed = allow(ports, { permission })
    if (allowed.status !== 'allowed') return allowed
    const { approvedBy } = allowed.approval
    if (approvedBy !== undefined) {
      const { staffId: operatorId } = acting.operator
      const body = { operatorId, approvedBy, permission, basketId: desk.basketId }
      if (!(await recorder.note({ facts: [fact('approved', body)] }))) return notNow
    }
  }
  return desk.dispatch({ name: 'cash_given', amountMinor })
}
