/** The mail that carries a receipt: a sentence, the receipt, and the address of its page where customers can reach one. */
import { makePageAddress } from '@kassa/journal/proof'
import type { Language } from '@kassa/ui/documents'
import { electronicReceipt } from '../receipt/electronicReceipt.ts'
import { paperStyle } from '../receipt/pageStyle.ts'
import { pageWords } from '../receipt/pageWords.ts'
import { escapeHtml, receiptHtml } from '../receipt/receiptHtml.ts'
import { receiptPlainText } from '../receipt/receiptPlainText.ts'
import type { SoldReceipt } from '../receipt/soldReceipt.ts'
import type { Letter } from './deliver.ts'
import type { MailServerSettings } from './mailServer.ts'
import { composeMessage } from './message.ts'

type LetterInput = {
  tenantId: string
  mailId: string
  isCopy: boolean
  language: Language
  to: string
  settings: Pick<MailServerSettings, 'senderName' | 'senderAddress'>
  atMs: number
}

/** Returns the letter. */
export function receiptLetter(sold: SoldReceipt, input: LetterInput): Letter {
  const { mailId, isCopy, language, to, settings, atMs } = input
  const words = pageWords[language]
  const receipt = electronicReceipt(sold, language, isCopy ? 'copy' : 'original')
  const subject = words.mailSubject.replace('{{shop}}', sold.store.name)
  const link = linkOf(sold, input)
  const thanks = words.mailThanks.replace('{{shop}}', sold.store.name)
  const text = [thanks, '', receiptPlainText(receipt), ...(link === undefined ? [] : ['', link])].join('\n')
  const anchor =
    link === undefined ? '' : `<p><a href="${escapeHtml(link)}">${escapeHtml(words.mailPage)}</a></p>`
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title>
<style>body{margin:0;padding:16px;font:16px/1.5 sans-serif}${paperStyle}</style></head>
<body><p>${escapeHtml(thanks)}</p>${receiptHtml(receipt, { hasCodes: false })}${anchor}</body></html>`
  const from = settings.senderAddress
  const domain = from.slice(from.lastIndexOf('@') + 1)
  const sender = { name: settings.senderName, address: from }
  const messageId = `${mailId}@${domain}`
  const data = composeMessage({ messageId, from: sender, to, subject, language, text, html, atMs })
  return { from, to, data }
}

function linkOf(
  { store, transaction: { transactionId }, signature }: SoldReceipt,
  { tenantId: tenant, language }: LetterInput,
): string | undefined {
  const { pageUrl } = store.receipts ?? {}
  return pageUrl === undefined
    ? undefined
    : `${pageUrl}/r/${makePageAddress({ tenant, transactionId, signature })}?l=${language}`
}
