/** Receipts and the cash drawer, by way of the server: browsers cannot open a connection to a printer. */
import type { PrinterRecord } from '@kassa/contract'
import type { ReceiptDocument } from '@kassa/kernel'
import type { DeviceSession } from '../identity/deviceSession.ts'

export type PrintedOutcome =
  | { status: 'printed' }
  /** Transient: `reason` is the printer's own status, or that the server is away. */
  | { status: 'failed'; reason: string }

export type ReceiptPrinter = {
  print(document: ReceiptDocument): Promise<PrintedOutcome>
  openDrawer(): Promise<PrintedOutcome>
}

/** The printer of a register, as the records have it. */
export type KnownPrinter = { printerId: string; printer: PrinterRecord }

/** Returns the printer of a register. The renderer is loaded when it is first needed: selling does not wait for it. */
export function openPrinter({ printerId, printer }: KnownPrinter, session: DeviceSession): ReceiptPrinter {
  const { columns, language } = printer
  const send = async (bytes: Uint8Array): Promise<PrintedOutcome> => {
    const body = { bytesBase64: toBase64(bytes) }
    const outcome = await session.call('print', { params: { printerId }, body })
    if (outcome.status === 'unreachable') return { status: 'failed', reason: 'server_unreachable' }
    if (outcome.status === 'problem') return { status: 'failed', reason: outcome.problem.code }
    const { status } = outcome.reply
    return status === 'printed' || status === 'opened'
      ? { status: 'printed' }
      : { status: 'failed', reason: status }
  }
  return {
    async print(document) {
      const { renderReceipt } = await import('./paper.ts')
      return send(renderReceipt(document, { columns, language, codepage: 'auto' }))
    },
    async openDrawer() {
      const { drawerKick } = await import('./paper.ts')
      return send(drawerKick(language))
    },
  }
}

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
