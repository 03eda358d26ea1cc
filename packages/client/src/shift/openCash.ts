/** The cash of a register, wired together. In a file of its own with all that it needs: the first screen comes without it. */

import type { DeviceStore } from '../store/deviceStore.ts'
import type { Workstation, WorkstationHooks } from '../till/workstation.ts'
import { PeriodKeeper, readPeriod } from './periodKeeper.ts'
import { ShiftDesk } from './shiftDesk.ts'

export type CashPorts = {
  store: DeviceStore
  newId: () => string
  hooks: Pick<WorkstationHooks, 'notify' | 'onChange' | 'operator' | 'approvals'>
}

/** Reads where the register stands, and opens its cash day. */
export async function openCash(
  { start, records, writer, desk, printDesk }: Workstation,
  { store, newId, hooks }: CashPorts,
): Promise<{ keeper: PeriodKeeper; shiftDesk: ShiftDesk }> {
  const keeper = new PeriodKeeper(await readPeriod(store, start.tillPeriod))
  const { operator, notify, onChange, approvals } = hooks
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
