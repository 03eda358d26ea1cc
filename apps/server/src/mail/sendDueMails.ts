/**
 * Sending what the outbox of a business holds. A mail is marked before its server is asked and again when the answer is there:
 *
 *   waiting ──▶ sending ──▶ sent
 *      ▲            ├──────▶ waiting, later each time   not taken, or not now
 *      │            ├──────▶ failed                     never will be; too often
 *      └─ a person ─┴──────▶ in_doubt                   given, and no answer; nothing tries it again by itself
 */
import { isLanguage } from '@kassa/ui/documents'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { readSoldReceipt } from '../receipt/soldReceipt.ts'
import { readRecord } from '../records/readRecord.ts'
import { type Delivery, deliver } from './deliver.ts'
import { mailAddressOf } from './mailAddress.ts'
import { type KeptMailServer, mailServerOf, readMailServer } from './mailServer.ts'
import {
  claimMail,
  type DueMail,
  doubtAbandoned,
  endMail,
  forgetOldMails,
  type MailEnd,
  nextDue,
} from './mailStatements.ts'
import { receiptLetter } from './receiptLetter.ts'

export type MailPorts = { pool: Pool; secret: Buffer; nowMs: () => number }

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** After so many minutes it is tried again; after the last, no more. */
const pausesMinutes = [1, 5, 15, 60, 180, 360, 720, 1440]
/** A sale that has not come within a month does not come by itself. */
const patienceMs = 30 * dayMs

/** Sends what is due, one after the other.   Returns when to look again; undefined where nothing waits, or nothing can be sent. */
export async function sendDueMails(ports: MailPorts, tenantId: string): Promise<Date | undefined> {
  const { pool, secret, nowMs } = ports
  const now = () => new Date(nowMs())
  await withTenant(pool, tenantId, async (client) => {
    await doubtAbandoned(client, tenantId, now())
    await forgetOldMails(client, tenantId, new Date(nowMs() - patienceMs))
  })
  for (;;) {
    const claimed = await withTenant(pool, tenantId, async (client) => {
      const server = await readMailServer(client, tenantId, secret)
      const mail = server && (await claimMail(client, tenantId, now()))
      return { server, mail }
    })
    const { server, mail } = claimed
    if (server === undefined) return undefined
    if (mail === undefined) break
    const end = await send(ports, tenantId, { server, mail })
    await withTenant(pool, tenantId, (client) =>
      endMail(client, tenantId, { mailId: mail.mailId, end, at: now() }),
    )
  }
  return withTenant(pool, tenantId, (client) => nextDue(client, tenantId))
}

async function send(
  { pool, nowMs }: MailPorts,
  tenantId: string,
  { server, mail }: { server: KeptMailServer; mail: DueMail },
): Promise<MailEnd> {
  const { sold, to } = await withTenant(pool, tenantId, async (client) => {
    const customer =
      mail.customerId === null
        ? undefined
        : await readRecord(client, tenantId, { kind: 'customer', id: mail.customerId })
    const to = mailAddressOf(mail.address ?? customer?.email ?? '')
    return { sold: await readSoldReceipt(client, tenantId, mail.transactionId), to }
  })
  if (to === undefined) return { state: 'failed', reason: 'no_address' }
  const isOnItsWay = sold !== undefined && mail.isInvoice && sold.invoice?.buyer === undefined
  if (sold === undefined || isOnItsWay) {
    const what = sold === undefined ? 'sale' : 'invoice'
    const isTooOld = nowMs() - mail.madeAt.getTime() > patienceMs
    if (isTooOld) return { state: 'failed', reason: `${what}_missing` }
    const nextAt = new Date(nowMs() + minuteMs)
    return { state: 'waiting', reason: `${what}_not_here`, nextAt, isAttempt: false }
  }
  const language = isLanguage(mail.language) ? mail.language : 'en'
  const { settings } = server
  const letter = receiptLetter(sold, {
    ...{ tenantId, mailId: mail.mailId, isCopy: mail.isCopy, language, to, settings, atMs: nowMs() },
  })
  return endOf(await deliver(mailServerOf(server), letter), mail, nowMs())
}

function endOf(delivery: Delivery, { attempts }: DueMail, nowMs: number): MailEnd {
  if (delivery.status === 'sent') return { state: 'sent' }
  if (delivery.status === 'in_doubt') return { state: 'in_doubt', reason: delivery.reason }
  const reason = `${delivery.stage}: ${delivery.reason}`.slice(0, 500)
  const pauseMinutes = pausesMinutes[attempts - 1]
  if (delivery.isFinal || pauseMinutes === undefined) return { state: 'failed', reason }
  return { state: 'waiting', reason, nextAt: new Date(nowMs + pauseMinutes * minuteMs), isAttempt: true }
}
