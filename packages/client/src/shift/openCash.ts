/** The cash of a register, wired together. In a file of its own with all that it needs: the first screen comes without it. */

import type { Approvals } from '../approval/approvals.ts'
import type { JournalWriter } from '../journal/journalWriter.ts'
import type { PrintDesk } from '../receipt/printDesk.ts'
import type { SaleDesk } from '../selling/saleDesk.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import type { NoticeCode } from '../till/notice.ts'
import type { Records } from '../till/records.ts'
import type { Start } from '../till/start.ts'
import type { OperatorView } from '../till/view.ts'
import { PeriodKeeper, readPeriod } from './periodKeeper.ts'
import { ShiftDesk } from './shiftDesk.ts'

/** The parts of a workstation that its cash works with. */
export type CashParts = {
  start: Start
  records: Records
  writer: JournalWriter
  desk: SaleDesk
  printDesk: PrintDesk
}

export type CashPorts = {
  store: DeviceStore
  newId: () => string
  operator: () => OperatorView | undefined
  approvals: Approvals
  notify: (code: NoticeCode) => void
  onChange: () => void
}

/** Reads where the register stands, and opens its cash day. */
export async function openCash(
  { start, records, writer, desk, printDesk }: CashParts,
  { store, newId, operator, approvals, notify, onChange }: CashPorts,
): Promise<{ keeper: PeriodKeeper; shiftDesk: ShiftDesk }> {
  const keeper = new PeriodKeeper(await readPeriod(store, start.tillPeriod))
  const shiftDesk = new ShiftDesk({
    ...{ keeper, writer, newId, operator, notify, onChange },
    inTurn: (work) => desk.inTurn(work),
    isBetweenSales: () => desk.state.name === 'scanning' || desk.state.name === 'completed',
    operatorName: (staffId) => records.roster.member(staffId)?.name ?? '',
    reporter: () => {
      const { name: companyName, companyNumber } = records.store ?? {}
      if (companyName === undefined) return undefined
      const { registerName } = records
      return { companyName, registerName, ...(companyNumber === undefined ? {} : { companyNumber }) }
    },
    currency: () => records.store?.currency,
    openDrawer: (by) => printDesk.openDrawer('no_sale', by),
    print: (document) => printDesk.printDocument(document),
    approvable: (command) =>
      approvals.run(async (approvers) => {
        const by = operator()
        return by === undefined ? { status: 'not_now' } : command({ operator: by, approvers })
      }),
  })
  return { keeper, shiftDesk }
}
