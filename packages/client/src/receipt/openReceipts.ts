/** Handing receipts over otherwise than by the ordinary print. In a file of its own: the till sells without it. */
import type { ReceiptMailBody } from '@kassa/contract'
import { fact } from '../journal/facts.ts'
import type { SaveOutcome } from '../store/deviceStore.ts'
import type { LaterPorts } from '../till/laterPorts.ts'
import type { CommandOutcome, ReceiptDesk } from '../till/till.ts'
import type { Workstation } from '../till/workstation.ts'
import { handOver } from './handOver.ts'
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
      selling(async ({ desk }, { operator }) => {
        const outcome = await printDesk.printDocument(slip)
        if (outcome === 'no_printer') return refuse('no_printer')
        if (outcome !== 'printed') return notNow
        const { staffId: operatorId } = operator
        const given = handOver(desk.state, { operatorId, transactionId, delivery: 'page' })
        await recorder.note({ facts: given.facts, change: () => ({ values: given.values }) })
        if (given.values.completed !== undefined) await desk.dispatch({ name: 'receipt_handed_over' })
        return done
      }),
  }
}

/** The wish is a fact, and what it is sent to is not: both are durable in one moment. */
async function mail(
  { recorder, newId }: Workstation,
  { mails, selling }: Pick<LaterPorts, 'selling'> & { mails: ReceiptMails },
  wish: ReceiptMailBody,
): Promise<CommandOutcome> {
  const { transactionId, isInvoice } = wish
  const outcome = await selling(async ({ desk }, { operator: { staffId: operatorId } }) => {
    const requested = { operatorId, transactionId, delivery: 'email' } as const
    // An invoice says by itself whether it is a copy.
    const given = isInvoice
      ? { isCopy: false, facts: [fact('receipt_requested', requested)], values: {} }
      : handOver(desk.state, requested)
    const { facts } = given
    const body = given.isCopy ? { ...wish, isCopy: true as const } : wish
    const kept = await mails.add({ mailId: newId(), body }, async (values) => {
      const change = () => ({ values: { ...values, ...given.values } })
      return (await recorder.note({ facts, change })) ? { status: 'saved' } : notWritten
    })
    if (kept.status !== 'saved') return notNow
    if ('completed' in given.values) await desk.dispatch({ name: 'receipt_handed_over' })
    return done
  })
  if (outcome.status === 'done') void mails.send()
  return outcome
}
