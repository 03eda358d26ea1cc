/** Printing the receipt of the sale on the screen. */
import type { LaterPorts } from '../till/laterPorts.ts'
import type { CommandOutcome } from '../till/till.ts'
import type { Workstation } from '../till/workstation.ts'
import type { PrintedReceipt } from './receiptPort.ts'

const notNow: CommandOutcome = { status: 'not_now' }

/** Prints it; a printer that failed is shown beside the receipt: the command itself was taken. */
export async function printReceipt(
  { desk, printDesk }: Workstation,
  wish: { kind: PrintedReceipt; operatorId: string; language?: string },
  refuse: LaterPorts['refuse'],
): Promise<CommandOutcome> {
  const { state } = desk
  if (state.name !== 'completed') return notNow
  const outcome = await printDesk.print(state.sale, wish)
  if (outcome === 'no_printer') return refuse('no_printer')
  if (outcome === 'busy') return notNow
  if (outcome === 'printed' && wish.kind !== 'gift') {
    await desk.inTurn(() => desk.dispatch({ name: 'receipt_printed' }))
  }
  return { status: 'done' }
}
