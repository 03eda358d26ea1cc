/** The cash of a register, wired together. In a file of its own with all that it needs: the first screen comes without it. */

import type { DeviceStore } from '../store/deviceStore.ts'
import type { OperatorView } from '../till/view.ts'
import type { Workstation, WorkstationHooks } from '../till/workstation.ts'
import { PeriodKeeper, readPeriod } from './periodKeeper.ts'
import { ShiftDesk } from './shiftDesk.ts'

export type CashPorts = {
  store: DeviceStore
  newId: () => string
  operator: () => OperatorView | undefined
  hooks: Pick<WorkstationHooks, 'notify' | 'onChange'>
}

/** Reads where the register stands, and opens its cash day. */
export async function openCash(
  { start, records, writer, desk, printDesk }: Workstation,
  { store, newId, operator, hooks }: CashPorts,
): Promise<{ keeper: PeriodKeeper; shiftDesk: ShiftDesk }> {
  const keeper = new PeriodKeeper(await readPeriod(store, start.tillPeriod))
  const shiftDesk = new ShiftDesk({
    ...{ keeper, writer, newId, operator, onChange: hooks.onChange },
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
    openDrawer: (operatorId, note) => printDesk.openDrawer('no_sale', operatorId, note),
    print: (document) => printDesk.printDocument(document),
    refuse: (code, detail) => {
      hooks.notify(code, detail)
      return { status: 'refused', code }
    },
  })
  return { keeper, shiftDesk }
}
