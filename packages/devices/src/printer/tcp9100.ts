/**
 * Printers on the network, spoken to over TCP (port 9100, "raw" or "JetDirect" printing).
 *
 *   connect ─ no ─▶ unreachable
 *      ▼
 *   ask status ─ fault ─▶ paper_out, cover_open, out_of_order (nothing sent)
 *      ▼ fine, or silent: a printer that does not speak back
 *   write all ─ stuck or broken ─▶ fault if the printer names one, else in_doubt
 *      ▼
 *   silent before ─▶ printed, not confirmed
 *   ask the paper sensor in turn ─ answers ─▶ printed, confirmed
 *                                └ fault, silence, break ─▶ the fault (begun), in_doubt
 */
import { drawerKick, type PrinterLanguage } from './escpos/renderReceipt.ts'
import { PrinterSocket } from './printerSocket.ts'
import {
  endQuestion,
  faultOf,
  isEndAnswer,
  isRealTimeAnswer,
  statusAnswers,
  statusQuestion,
  urgentKick,
} from './printerStatus.ts'
import type { DrawerOutcome, PrinterFault, PrintOutcome, ReceiptPrinter } from './receiptPrinter.ts'

export type TcpPrinterOptions = {
  readonly host: string
  readonly port?: number
  readonly language: PrinterLanguage
  readonly timeoutsMs?: Partial<Timeouts>
}

type Timeouts = {
  readonly connect: number
  /** How long a printer that speaks back may take to tell its status. */
  readonly status: number
  /** How long a whole receipt may take, from the first byte to the last line. */
  readonly print: number
  readonly close: number
}

const rawPrintingPort = 9100
const usualTimeoutsMs: Timeouts = { connect: 3_000, status: 600, print: 20_000, close: 1_500 }

/** A printer on the network. Jobs wait for each other: such printers serve one connection at a time.
 *  Source: Epson ESC/POS; StarPRNT printers answer none of the questions and count as silent. */
export function tcpPrinter(options: TcpPrinterOptions): ReceiptPrinter {
  const timeouts = { ...usualTimeoutsMs, ...options.timeoutsMs }
  const where = { host: options.host, port: options.port ?? rawPrintingPort, timeoutMs: timeouts.connect }
  let last: Promise<unknown> = Promise.resolve()

  function connected<Outcome>(
    work: (socket: PrinterSocket) => Promise<Outcome>,
  ): Promise<Outcome | { status: 'unreachable'; detail: string }> {
    const job = last.then(async () => {
      let socket: PrinterSocket
      try {
        socket = await PrinterSocket.open(where)
      } catch (cause) {
        return {
          status: 'unreachable' as const,
          detail: cause instanceof Error ? cause.message : String(cause),
        }
      }
      return work(socket).finally(() => socket.destroy())
    })
    last = job
    return job
  }

  return {
    print: (bytes) => connected((socket) => printOver(socket, bytes, { speaks: options.language, timeouts })),
    openDrawer: () => connected((socket) => openDrawerOver(socket, { speaks: options.language, timeouts })),
  }
}

type Terms = { readonly speaks: PrinterLanguage; readonly timeouts: Timeouts }

async function printOver(socket: PrinterSocket, bytes: Uint8Array, terms: Terms): Promise<PrintOutcome> {
  const { timeouts } = terms
  const condition = await askCondition(socket, terms)
  if (condition === 'broken')
    return { status: 'unreachable', detail: socket.failure ?? 'the connection broke' }
  if (condition !== 'fine' && condition !== 'silent') return { status: condition, isBegun: false }
  const isTaken = await socket.write(bytes, timeouts.print)
  if (condition === 'fine') return confirm(socket, terms)
  if (isTaken && (await socket.close(timeouts.close))) return { status: 'printed', isConfirmed: false }
  return { status: 'in_doubt', detail: socket.failure ?? 'the printer did not take all bytes in time' }
}

/** Waits for the printer's word that all is on paper, watching for faults meanwhile. */
async function confirm(socket: PrinterSocket, terms: Terms): Promise<PrintOutcome> {
  const { timeouts } = terms
  await socket.write(endQuestion, timeouts.status)
  const until = Date.now() + timeouts.print
  while (Date.now() < until && socket.failure === undefined) {
    if ((await socket.take(1, isEndAnswer, timeouts.status)) !== undefined) {
      await socket.close(timeouts.close)
      return { status: 'printed', isConfirmed: true }
    }
    const condition = await askCondition(socket, terms)
    if (isFault(condition)) return { status: condition, isBegun: true }
  }
  return { status: 'in_doubt', detail: socket.failure ?? 'the printer did not say that it is done' }
}

async function openDrawerOver(socket: PrinterSocket, terms: Terms): Promise<DrawerOutcome> {
  const condition = await askCondition(socket, terms)
  if (condition === 'broken')
    return { status: 'unreachable', detail: socket.failure ?? 'the connection broke' }
  const kick = isFault(condition) ? urgentKick : drawerKick(terms.speaks)
  const isTaken = await socket.write(kick, terms.timeouts.status)
  if (isTaken && (await socket.close(terms.timeouts.close))) return { status: 'opened' }
  return { status: 'in_doubt', detail: socket.failure ?? 'the printer did not take the command in time' }
}

type Condition = 'fine' | 'silent' | 'broken' | PrinterFault

async function askCondition(socket: PrinterSocket, { speaks, timeouts }: Terms): Promise<Condition> {
  if (speaks === 'star-prnt') return socket.failure === undefined ? 'silent' : 'broken'
  await socket.write(statusQuestion, timeouts.status)
  const answers = await socket.take(statusAnswers, isRealTimeAnswer, timeouts.status)
  if (answers !== undefined) return faultOf(answers) ?? 'fine'
  return socket.failure === undefined ? 'silent' : 'broken'
}

function isFault(condition: Condition): condition is PrinterFault {
  return condition !== 'fine' && condition !== 'silent' && condition !== 'broken'
}
