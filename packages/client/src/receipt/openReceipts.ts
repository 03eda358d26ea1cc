/** Handing receipts over otherwise than by the ordinary print. In a file of its own: the till sells without it. */
import { fact } from '../journal/facts.ts'
import type { LaterPorts } from '../till/laterPorts.ts'
import type { CommandOutcome, ReceiptDesk } from '../till/till.ts'
import type { Workstation } from '../till/workstation.ts'

const done: CommandOutcome = { status: 'done' }
const notNow: CommandOutcome = { status: 'not_now' }

/** Opens the receipts of a till. */
export function openReceipts(workstation: Workstation, { selling, refuse }: LaterPorts): ReceiptDesk {
  const { printDesk, recorder } = workstation
  return {
    printSlip: (slip, transactionId) =>
      selling(async (_, { operator }) => {
        const outcome = await printDesk.printDocument(slip)
        if (outcome === 'no_printer') return refuse('no_printer')
        if (outcome !== 'printed') return notNow
        const { staffId: operatorId } = operator
        await recorder.note({
          facts: [fact('receipt_requested', { operatorId, transactionId, delivery: 'page' })],
        })
        return done
      }),
  }
}
