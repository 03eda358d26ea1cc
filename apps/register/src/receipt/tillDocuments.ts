/** X and Z reports, and the receipts of cash that moves without a sale, in the language of the store. */
import { receiptStoreOf, type StoreRecord } from '@kassa/contract'
import {
  type CashMovement,
  makeMovementReceipt,
  makeTillDocument,
  type NamesById,
  type ReceiptDocument,
  type TillDocumentContext,
  type TillReport,
} from '@kassa/kernel'
import { tillWordsIn } from '@kassa/ui'
import { formatDateTime, receiptFormatIn, receiptWordsIn } from '@kassa/ui/documents'

type Input = {
  store: StoreRecord
  /** Local time with offset. */
  at: string
  groupNames?: NamesById
  staffNames?: NamesById
}

/** Returns an X or Z report. */
export function reportDocument(report: TillReport, input: Omit<Input, 'at'>): ReceiptDocument {
  return makeTillDocument(report, contextOf({ ...input, at: report.at }))
}

/** Returns the receipt of money that was paid in, paid out or picked up. */
export function movementDocument(
  movement: CashMovement,
  { registerName, movementNumber, ...input }: Input & { registerName: string; movementNumber: number },
): ReceiptDocument {
  return makeMovementReceipt(movement, { ...contextOf(input), registerName, movementNumber })
}

function contextOf({ store, at, groupNames, staffNames }: Input): TillDocumentContext {
  const { locale, currency, timeZone } = store
  return {
    language: locale,
    store: receiptStoreOf(store),
    at: formatDateTime(Date.parse(at), locale, 'moment', timeZone),
    ...(groupNames === undefined ? {} : { groupNames }),
    ...(staffNames === undefined ? {} : { staffNames }),
    words: tillWordsIn(locale),
    receiptWords: receiptWordsIn(locale, currency),
    format: receiptFormatIn(locale),
  }
}
