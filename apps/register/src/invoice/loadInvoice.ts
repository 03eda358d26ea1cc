/** The invoice with all its words, fetched when somebody first wants one. */
import type { ComponentProps, ComponentType } from 'react'
import { receiptsWords } from '../completed/receiptsWords.ts'
import { laterWords } from '../words/laterWords.ts'
import { InvoiceSheet } from './InvoiceSheet.tsx'
import { invoiceWords } from './invoiceWords.ts'

/** Resolves to the sheet when it can speak. */
export async function loadInvoice(): Promise<ComponentType<ComponentProps<typeof InvoiceSheet>>> {
  await Promise.all([invoiceWords, receiptsWords, laterWords].map((words) => words.load()))
  return InvoiceSheet
}
