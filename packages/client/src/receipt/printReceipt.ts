/** Printing the receipt of the sale on the screen. In a file of its own: the sale is made before. */
import { fact } from '../journal/facts.ts'
import type { CompletedSale } from '../selling/sale.ts'
import type { LaterPorts } from '../till/laterPorts.ts'
import type { CommandOutcome } from '../till/till.ts'
import type { Workstation } from '../till/workstation.ts'
import type { PrintOutcome } from './printDesk.ts'
import type { PrintedReceipt } from './receiptPort.ts'

/** `language`: of the customer, ISO 639-1. */
type PrintWish = { kind: PrintedReceipt; operatorId: string; language?: string }

const notNow: CommandOutcome = { status: 'not_now' }

/** Prints it; a printer that failed is shown beside the receipt: the command itself was taken. */
export async function printReceipt(
  workstation: Workstation,
  wish: PrintWish,
  refuse: LaterPorts['refuse'],
): Promise<CommandOutcome> {
  const { desk } = workstation
  if (desk.state.name !== 'completed') return notNow
  const outcome = await print(workstation, desk.state.sale, wish)
  if (outcome === 'no_printer') return refuse('no_printer')
  if (outcome === 'busy') return notNow
  if (outcome === 'printed' && wish.kind !== 'gift') {
    await desk.inTurn(() => desk.dispatch({ name: 'receipt_handed_over' }))
  }
  return { status: 'done' }
}

/** Once the original is out, whatever is printed is a copy. */
async function print(
  { desk, printDesk, records, recorder }: Workstation,
  sale: CompletedSale,
  { kind, operatorId, ...spoken }: PrintWish,
): Promise<PrintOutcome> {
  const { receipts, printer: openPrinter } = printDesk.options
  const printer = openPrinter()
  const { store } = records
  if (printer === undefined || store === undefined) return 'no_printer'
  if (printDesk.printing.state === 'printing') return 'busy'
  printDesk.become({ state: 'printing' })
  const { transaction, at, proof, isHandedOver } = sale
  const asKind = isHandedOver && kind === 'original' ? 'copy' : kind
  const document = await receipts.document({
    ...{ transaction, at, kind: asKind, store, ...spoken },
    registerName: records.registerName,
    operatorName: records.roster.member(transaction.operatorId)?.name ?? '',
    promotionNames: records.offers.names,
    ...(proof === undefined ? {} : { proof }),
  })
  const outcome = await printer.print(document)
  if (outcome.status === 'failed') {
    printDesk.become({ state: 'failed', failure: outcome.reason })
    await recorder.note({ facts: [fact('device_failed', { device: 'printer', status: outcome.reason })] })
    return 'failed'
  }
  printDesk.become({ state: 'printed' })
  const { transactionId } = transaction
  // Reports tell what copies amount to; an original is its sale.
  const copied = asKind === 'copy' ? { amountMinor: transaction.totalMinor } : {}
  const isShown = () =>
    desk.state.name === 'completed' && desk.state.sale.transaction.transactionId === transactionId
  await recorder.note({
    facts: [fact('receipt_printed', { operatorId, transactionId, kind: asKind, ...copied })],
    change: () =>
      asKind === 'original' && isShown() ? { values: { completed: { ...sale, isHandedOver: true } } } : {},
  })
  return 'printed'
}
