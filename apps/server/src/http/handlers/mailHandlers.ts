/** Handlers for receipts by e-mail: what tills wish for, what became of it, and the server that sends. A store server passes wishes on:
 *  head office has the customers, and sends. */
import { isDeepStrictEqual } from 'node:util'
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { deliver } from '../../mail/deliver.ts'
import { mailAddressOf } from '../../mail/mailAddress.ts'
import type { MailSender } from '../../mail/mailSender.ts'
import { type KeptMailServer, mailServerOf, readMailServer, saveMailServer } from '../../mail/mailServer.ts'
import { insertMail, listMails, removeMail, retryMail } from '../../mail/mailStatements.ts'
import { trialLetter } from '../../mail/trialLetter.ts'
import { lockRecord } from '../../records/readRecord.ts'
import { writeRecords } from '../../records/writeRecords.ts'
import type { HeadOfficeLine } from '../../upstream/headOfficeLine.ts'
import { type Handlers, ok, problem, tenantOf } from '../handler.ts'

type OutboxHandlers = Pick<Handlers, 'wishReceiptMail' | 'listMails' | 'retryMail' | 'removeMail'>
type ServerHandlers = Pick<
  Handlers,
  'readMailServer' | 'saveMailServer' | 'tryMailServer' | 'saveStoreReceipts'
>

export type MailHandlerPorts = {
  pool: Pool
  nowMs: () => number
  /** Seals the password of the mail server. */
  secret: Buffer
  sender: MailSender
  headOffice?: HeadOfficeLine
}

const monthMs = 30 * 24 * 3_600_000

export function makeMailHandlers(ports: MailHandlerPorts): OutboxHandlers & ServerHandlers {
  return { ...outboxHandlers(ports), ...serverHandlers(ports) }
}

function outboxHandlers({ pool, nowMs, sender, headOffice }: MailHandlerPorts): OutboxHandlers {
  return {
    async wishReceiptMail({ caller, params: { mailId }, body }) {
      if ('address' in body.to && mailAddressOf(body.to.address) === undefined) {
        return problem('invalid_request', 'no mail can be sent to this address')
      }
      if (headOffice !== undefined) return headOffice.wishReceiptMail({ params: { mailId }, body })
      const tenant = tenantOf(caller)
      const isNew = await withTenant(pool, tenant, (client) =>
        insertMail(client, tenant, { mailId, body, at: new Date(nowMs()) }),
      )
      sender.wake(tenant)
      return ok({ status: isNew ? 'taken_in' : 'exists' })
    },

    async listMails({ caller: { tenantId } }) {
      const sentAfter = new Date(nowMs() - monthMs)
      return ok(await withTenant(pool, tenantId, (client) => listMails(client, tenantId, sentAfter)))
    },

    async retryMail({ caller: { tenantId }, params: { mailId } }) {
      const isThere = await withTenant(pool, tenantId, (client) =>
        retryMail(client, tenantId, { mailId, at: new Date(nowMs()) }),
      )
      if (!isThere) return problem('not_found', 'no such mail waits')
      sender.wake(tenantId)
      return ok({})
    },

    async removeMail({ caller: { tenantId }, params: { mailId } }) {
      const isThere = await withTenant(pool, tenantId, (client) => removeMail(client, tenantId, mailId))
      return isThere ? ok({}) : problem('not_found', 'no such mail waits')
    },
  }
}

function serverHandlers({ pool, nowMs, secret, sender }: MailHandlerPorts): ServerHandlers {
  const kept = (tenantId: string) =>
    withTenant(pool, tenantId, (client) => readMailServer(client, tenantId, secret))
  return {
    async readMailServer({ caller: { tenantId } }) {
      const held = await kept(tenantId)
      const hasPassword = held?.password !== undefined
      return ok({ hasPassword, ...(held === undefined ? {} : { settings: held.settings }) })
    },

    async saveMailServer({ caller: { tenantId }, body: { settings, password } }) {
      if (mailAddressOf(settings.senderAddress) === undefined) {
        return problem('invalid_request', 'no mail can be sent from this address')
      }
      const given = { settings, secret, ...(password === undefined ? {} : { password }) }
      await withTenant(pool, tenantId, (client) => saveMailServer(client, tenantId, given))
      sender.wake(tenantId)
      return ok({})
    },

    async tryMailServer({ caller: { tenantId }, body: { settings, password, to } }) {
      const [from, address] = [mailAddressOf(settings.senderAddress), mailAddressOf(to)]
      if (from === undefined || address === undefined) {
        return problem('invalid_request', 'no mail can be sent between these addresses')
      }
      const known = password ?? (await passwordFor(kept(tenantId), settings))
      const server = mailServerOf({ settings, ...(known === undefined ? {} : { password: known }) })
      const letter = trialLetter({
        settings: { ...settings, senderAddress: from },
        to: address,
        atMs: nowMs(),
      })
      const delivery = await deliver(server, letter)
      if (delivery.status === 'sent') return ok({ status: 'sent' })
      const stage = delivery.status === 'in_doubt' ? 'message' : delivery.stage
      return ok({ status: 'not_sent', stage, reason: delivery.reason })
    },

    async saveStoreReceipts({ caller: { tenantId }, params: { storeId }, body: { before, receipts } }) {
      return withTenant(pool, tenantId, async (client) => {
        const held = await lockRecord(client, tenantId, { kind: 'store', id: storeId })
        if (held === undefined) return problem('not_found', 'no such store')
        if (!isDeepStrictEqual(held.body.receipts, before)) return problem('changed_meanwhile')
        const body = { ...held.body, receipts }
        await writeRecords(client, tenantId, [{ kind: 'store', id: storeId, body }])
        return ok({})
      })
    },
  }
}

/** The password that is kept, for the place and person that it was given for: it is told to no other server. */
async function passwordFor(
  held: Promise<KeptMailServer | undefined>,
  { host, user }: KeptMailServer['settings'],
): Promise<string | undefined> {
  const known = await held
  return known?.settings.host === host && known.settings.user === user ? known.password : undefined
}
