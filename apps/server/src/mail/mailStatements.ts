/** The outbox of mails: each statement by itself. */
import type { ReceiptMailBody, RouteTypes } from '@kassa/contract'
import type { Client } from '../database/pool.ts'

export type DueMail = {
  mailId: string
  transactionId: string
  customerId: string | null
  address: string | null
  language: string
  isInvoice: boolean
  isCopy: boolean
  attempts: number
  madeAt: Date
}

/** While this lasts, one process sends the mail; what it left behind then is in doubt. */
const sendingSeconds = 600

/** Takes a wish in, once.   Returns whether it is new. */
export async function insertMail(
  client: Client,
  tenantId: string,
  { mailId, body, at }: { mailId: string; body: ReceiptMailBody; at: Date },
): Promise<boolean> {
  const customerId = 'customerId' in body.to ? body.to.customerId : null
  const address = 'address' in body.to ? body.to.address : null
  const { rowCount } = await client.query(
    `insert into mail (tenant_id, mail_id, transaction_id, customer_id, address, language, is_invoice, is_copy, state, made_at, next_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9, $9)
     on conflict (tenant_id, mail_id) do nothing`,
    [
      ...[tenantId, mailId, body.transactionId, customerId, address, body.language],
      ...[body.isInvoice === true, body.isCopy === true, at],
    ],
  )
  return rowCount === 1
}

/** Takes the mail that is due longest; from here on it may be on its way. */
export async function claimMail(client: Client, tenantId: string, at: Date): Promise<DueMail | undefined> {
  const { rows } = await client.query<DueMail>(
    `update mail set state = 'sending', attempts = attempts + 1, next_at = $2::timestamptz + $3 * interval '1 second'
      where tenant_id = $1 and mail_id = (
        select mail_id from mail
         where tenant_id = $1 and state = 'waiting' and next_at <= $2
         order by next_at limit 1 for update skip locked)
     returning mail_id as "mailId", transaction_id as "transactionId", customer_id as "customerId", address, language,
               is_invoice as "isInvoice", is_copy as "isCopy", attempts, made_at as "madeAt"`,
    [tenantId, at, sendingSeconds],
  )
  return rows[0]
}

/** What was being sent when its process ended: nobody knows what became of it. */
export async function doubtAbandoned(client: Client, tenantId: string, at: Date): Promise<void> {
  await client.query(
    `update mail set state = 'in_doubt', reason = 'server_stopped', ended_at = $2
      where tenant_id = $1 and state = 'sending' and next_at <= $2`,
    [tenantId, at],
  )
}

export type MailEnd =
  | { state: 'sent' }
  | { state: 'in_doubt' | 'failed'; reason: string }
  /** `isAttempt`: somebody was asked; a sale that has not arrived costs no attempt. */
  | { state: 'waiting'; reason: string; nextAt: Date; isAttempt: boolean }

/** Says what became of a mail. Of one that is sent the address is forgotten. */
export async function endMail(
  client: Client,
  tenantId: string,
  { mailId, end, at }: { mailId: string; end: MailEnd; at: Date },
): Promise<void> {
  const isWaiting = end.state === 'waiting'
  await client.query(
    `update mail set state = $3, reason = $4, next_at = $5, ended_at = $6,
            attempts = attempts - $7, address = case when $3 = 'sent' then null else address end
      where tenant_id = $1 and mail_id = $2 and state = 'sending'`,
    [
      ...[tenantId, mailId, end.state, end.state === 'sent' ? null : end.reason],
      ...[isWaiting ? end.nextAt : at, isWaiting ? null : at, isWaiting && !end.isAttempt ? 1 : 0],
    ],
  )
}

/** When the next mail is due; undefined where none waits. */
export async function nextDue(client: Client, tenantId: string): Promise<Date | undefined> {
  const { rows } = await client.query<{ at: Date | null }>(
    `select min(next_at) as at from mail where tenant_id = $1 and state in ('waiting', 'sending')`,
    [tenantId],
  )
  return rows[0]?.at ?? undefined
}

/** Forgets what ended long ago. */
export async function forgetOldMails(client: Client, tenantId: string, before: Date): Promise<void> {
  await client.query('delete from mail where tenant_id = $1 and ended_at < $2', [tenantId, before])
}

/** Takes every mail of a customer out: none that waits is sent, none that failed is kept.   `address`: of their record, which somebody
 *  may have typed. */
export async function eraseMailsOf(
  client: Client,
  tenantId: string,
  { customerId, address }: { customerId: string; address?: string | undefined },
): Promise<void> {
  await client.query(
    `delete from mail where tenant_id = $1 and (customer_id = $2 or lower(address) = lower($3::text))`,
    [tenantId, customerId, address ?? null],
  )
}

/** Puts a mail back into the row. Returns whether there is one that could be. */
export async function retryMail(
  client: Client,
  tenantId: string,
  { mailId, at }: { mailId: string; at: Date },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update mail set state = 'waiting', next_at = $3, ended_at = null
      where tenant_id = $1 and mail_id = $2 and state in ('waiting', 'failed', 'in_doubt')`,
    [tenantId, mailId, at],
  )
  return rowCount === 1
}

export async function removeMail(client: Client, tenantId: string, mailId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `delete from mail where tenant_id = $1 and mail_id = $2 and state in ('waiting', 'failed', 'in_doubt')`,
    [tenantId, mailId],
  )
  return rowCount === 1
}

const mostListed = 200

/** Mails that have not arrived as far as is known, newest first, and how many were sent since `sentAfter`. */
export async function listMails(
  client: Client,
  tenantId: string,
  sentAfter: Date,
): Promise<RouteTypes['listMails']['reply']> {
  const { rows } = await client.query(
    `select mail.mail_id, mail.transaction_id, mail.customer_id, mail.state, mail.attempts, mail.reason, mail.made_at,
            mail.next_at, transaction.receipt_number, coalesce(mail.address, customer.body ->> 'email') as address
       from mail
       left join transaction on transaction.tenant_id = $1 and transaction.transaction_id = mail.transaction_id
       left join record as customer
         on customer.tenant_id = $1 and customer.kind = 'customer' and customer.id = mail.customer_id
      where mail.tenant_id = $1 and mail.state <> 'sent'
      order by mail.made_at desc, mail.mail_id limit ${mostListed}`,
    [tenantId],
  )
  const counted = await client.query<{ count: number }>(
    `select count(*) from mail where tenant_id = $1 and state = 'sent' and ended_at > $2`,
    [tenantId, sentAfter],
  )
  const mails = rows.map((row) => ({
    ...{ mailId: row.mail_id, transactionId: row.transaction_id, state: row.state, attempts: row.attempts },
    ...{ madeAt: row.made_at.toISOString(), nextAt: row.next_at.toISOString() },
    ...(row.receipt_number === null ? {} : { receiptNumber: row.receipt_number }),
    ...(row.customer_id === null ? {} : { customerId: row.customer_id }),
    ...(row.address === null ? {} : { address: row.address }),
    ...(row.reason === null ? {} : { reason: row.reason }),
  }))
  return { mails, sentCount: counted.rows[0]?.count ?? 0 }
}
