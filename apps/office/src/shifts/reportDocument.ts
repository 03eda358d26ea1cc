/** A Z report as a document, in the reader's words. */
import { receiptStoreOf, type StoreRecord } from '@kassa/contract'
import { makeTillDocument, type ReceiptDocument, reportOfZ } from '@kassa/kernel'
import { tillWordsIn } from '@kassa/ui'
import { receiptWordsIn } from '@kassa/ui/documents'
import type { Formats } from '../formats/useFormats.ts'
import { receiptFormat } from '../transaction/receiptOf.ts'
import type { TillReportDetail } from './shifts.ts'

type ReportInput = {
  detail: TillReportDetail
  store: StoreRecord
  formats: Formats
}

/** Returns the report with the figures that its till stated. */
export function reportDocument({ detail, store, formats }: ReportInput): ReceiptDocument {
  const { at, registerName, operatorName, report, staffNames } = detail
  const { name, companyNumber } = store
  const head = {
    ...{ companyName: name, storeName: name, registerName, at, operatorName },
    ...(companyNumber === undefined ? {} : { companyNumber }),
  }
  return makeTillDocument(reportOfZ(report, head), {
    ...{ language: formats.locale, at: formats.storeMoment(at), staffNames },
    store: receiptStoreOf(store),
    words: tillWordsIn(formats.locale),
    receiptWords: receiptWordsIn(formats.locale, store.currency),
    format: receiptFormat(formats),
  })
}
