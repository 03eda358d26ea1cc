/** Handing receipts over otherwise than by the ordinary print. In a file of its own: the till sells without it. */
import type { ReceiptMailBody } from '@kassa/contract'
import { fact } from '../journal/facts.ts'
import type { SaveOutcome } from '../store/deviceStore.ts'
import type { LaterPorts } from '../till/laterPorts.ts'
import type { CommandOutcome, ReceiptDesk } from '../till/till.ts'
import type { Workstation } from '../till/workstation.ts'
import { mailsOf, type ReceiptMails } from './receiptMails.ts'

const done: CommandOutcome = { status: 'done' }
const notNow: CommandOutcome = { status: 'not_now' }
const notWritten: SaveOutcome = { status: 'failed', cause: 'the journal took nothing' }

/** Opens the receipts of a till.   Fails: rejected where the file that keeps mails cannot be had. */
export async function openReceipts(workstation: Workstation, ports: LaterPorts): Promise<ReceiptDesk> {
  const { printDesk, recorder } = workstation
  const { selling, refuse } = ports
  const mails = await mailsOf(workstation)
  return {
    mail: (body) => mail(workstation, { mails, selling }, body),
    invoices: async () => {
      const { openInvoices } = await import('../invoice/openInvoices.ts')
      return openInvoices(workstation, ports)
    },
    waiting: () => mails.all,
    takeBack: async (mailId) => {
      await mails.remove(mailId)
    },
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

/** The wish is a fact, and what it is sent to is not: both are durable in one moment. */
async function mail(
  { recorder, newId }: Workstation,
  { mails, selling }: Pick<LaterPorts, 'selling'> & { mails: ReceiptMails },
  body: ReceiptMailBody,
): Promise<CommandOutcome> {
  const { transactionId } = body
  const outcome = await selling(async (_, { operator: { staffId: operatorId } }) => {
    const facts = [fact('receipt_requested', { operatorId, transactionId, delivery: 'email' })]
    const kept = await mails.add({ mailId: newId(), body }, async (values) =>
      (await recorder.note({ facts, change: () => ({ values }) })) ? { status: 'saved' } : notWritten,
    )
    return kept.status === 'saved' ? done : notNow
  })
  if (outcome.status === 'done') void mails.send()
  return outcome
}
