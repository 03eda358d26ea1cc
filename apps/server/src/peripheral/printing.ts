/** Printing for browsers, which cannot open a connection to a printer themselves. */

import type { PrinterRecord, RouteTypes } from '@kassa/contract'
import { drawerKick, type PrintOutcome, type ReceiptPrinter } from '@kassa/devices'
import { tcpPrinter } from '@kassa/devices/node'

type PrintReply = RouteTypes['print']['reply']

export type Printing = { print(printer: PrinterRecord, bytes: Uint8Array): Promise<PrintReply> }

/** Jobs that may wait for one printer: more than a busy till makes while someone changes the paper. */
const mostWaiting = 20

/** Sends bytes to printers. Each printer has one queue, whoever prints on it; no job is ever sent twice. */
export function makePrinting(): Printing {
  const queues = new Map<string, { printer: ReceiptPrinter; waiting: number }>()
  return {
    async print({ host, port, language }, bytes) {
      const key = `${host} ${port} ${language}`
      const queue = queues.get(key) ?? { printer: tcpPrinter({ host, port, language }), waiting: 0 }
      if (queue.waiting >= mostWaiting)
        return { status: 'unreachable', detail: 'too many jobs wait for this printer' }
      queues.set(key, queue)
      queue.waiting += 1
      try {
        const isKick = Buffer.from(bytes).equals(drawerKick(language))
        // The drawer opens also where there is no paper.
        return isKick ? await queue.printer.openDrawer() : replyOf(await queue.printer.print(bytes))
      } finally {
        queue.waiting -= 1
        if (queue.waiting === 0) queues.delete(key)
      }
    },
  }
}

function replyOf(outcome: PrintOutcome): PrintReply {
  switch (outcome.status) {
    case 'printed':
      return { status: 'printed', ...(outcome.isConfirmed ? { detail: 'confirmed' } : {}) }
    case 'unreachable':
    case 'in_doubt':
      return { status: outcome.status, detail: outcome.detail }
    default:
      return { status: outcome.status, ...(outcome.isBegun ? { detail: 'begun' } : {}) }
  }
}
