/** A mail that says that mail works. */
import { randomUUID } from 'node:crypto'
import { escapeHtml } from '../receipt/receiptHtml.ts'
import type { Letter } from './deliver.ts'
import type { MailServerSettings } from './mailServer.ts'
import { composeMessage } from './message.ts'

/** Returns the letter.   Requires: addresses as mail servers take them. */
export function trialLetter({
  settings: { senderName, senderAddress },
  to,
  atMs,
}: {
  settings: Pick<MailServerSettings, 'senderName' | 'senderAddress'>
  to: string
  atMs: number
}): Letter {
  const text = `${senderName}: Kassa can send receipts by e-mail.`
  const data = composeMessage({
    messageId: `${randomUUID()}@${senderAddress.slice(senderAddress.lastIndexOf('@') + 1)}`,
    from: { name: senderName, address: senderAddress },
    ...{ to, subject: 'Kassa', language: 'en', text, html: `<p>${escapeHtml(text)}</p>` },
    atMs,
  })
  return { from: senderAddress, to, data }
}
