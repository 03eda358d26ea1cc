/** The end of a sale and what can be made of its receipt, with their words: in files of their own, fetched with the other screens. */
import type { ComponentType } from 'react'
import { receiptsWords } from '../completed/receiptsWords.ts'
import { laterWords } from '../words/laterWords.ts'
import { later } from './later.tsx'

async function withWords<Props extends object>(load: Promise<ComponentType<Props>>) {
  const [component] = await Promise.all([load, receiptsWords.load(), laterWords.load()])
  return component
}

/** The last screen of a sale. */
export const doneStage = later(() =>
  withWords(import('../completed/DonePanel.tsx').then((file) => file.DonePanel)),
)
/** The receipt by e-mail. */
export const mailReceipt = later(() =>
  withWords(import('../completed/MailReceiptSheet.tsx').then((file) => file.MailReceiptSheet)),
)
/** The invoice of the sale, for a company. */
export const invoiceOverlay = later(() =>
  import('../invoice/loadInvoice.ts').then((file) => file.loadInvoice()),
)
/** The receipt's codes. */
export const receiptCodes = later(() =>
  withWords(import('../completed/ReceiptCodeDialog.tsx').then((file) => file.ReceiptCodeDialog)),
)
