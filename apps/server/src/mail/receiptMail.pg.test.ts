/** A receipt from the wish to the mailbox: once, later where it must be, and nothing of anybody who wants to be forgotten. */
import type { ReceiptMailBody } from '@kassa/contract'
import type { Fact } from '@kassa/journal'
import { addToTotals } from '@kassa/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type MailSimulator,
  simulatedLogin,
  startMailSimulator,
} from '../../../../tools/simulators/mail/mailSimulator.ts'
import { readMail } from '../../../../tools/simulators/mail/testing/readMail.ts'
import { withTenant } from '../database/tenant.ts'
import { readTexts } from '../entryText/testTexts.ts'
import { enrolTestDevice, makeTestBusiness, openTestShop, replyOf, signIn } from '../http/testServer.ts'
import { sellForCash, testId } from '../ingest/testJournal.ts'

let opened: Awaited<ReturnType<typeof openTestShop>>
let simulator: MailSimulator
let receiptNumber = 0

beforeAll(async () => {
  simulator = await startMailSimulator()
  opened = await openTestShop()
  replyOf(
    await opened.owner('saveMailServer', {
      body: { settings: settings(), password: simulatedLogin.password },
    }),
  )
})

afterAll(async () => {
  await opened.server.stop()
  await simulator.stop()
})

beforeEach(() => simulator.behave('friendly'))

function settings() {
  return {
    ...{ host: '127.0.0.1', port: simulator.port, security: 'none' as const, user: simulatedLogin.user },
    ...{ senderName: 'Winkel', senderAddress: 'winkel@example.com' },
  }
}

async function sell(): Promise<{ transactionId: string; send: () => Promise<unknown> }> {
  const { device } = opened
  receiptNumber += 1
  const sale = sellForCash([{ itemId: testId(), unitPriceE5: 250_000, pieces: 2 }], receiptNumber)
  const totals = addToTotals({ salesMinor: 0, returnsMinor: 0 }, sale)
  const fact: Fact = { kind: 'retail_transaction', body: sale, totals, receiptNumber }
  const entry = await device.append(fact)
  const send = async () => replyOf(await device.ask('sendEntries', { body: { entries: [entry] } }))
  return { transactionId: sale.transactionId, send }
}

/** Wishes for the receipt of a new sale; `isHere`: it has arrived. */
async function wish(to: ReceiptMailBody['to'], language = 'nl') {
  const sale = await sell()
  await sale.send()
  const mailId = testId()
  const body = { transactionId: sale.transactionId, language, to }
  const ask = async () => replyOf(await opened.device.ask('wishReceiptMail', { params: { mailId }, body }))
  return { mailId, ask, ...sale }
}

const mailsTo = (address: string) => simulator.mails.filter(({ to }) => to === address)

async function waitingMail(mailId: string) {
  const { mails } = replyOf(await opened.owner('listMails', {}))
  return mails.find((mail) => mail.mailId === mailId)
}

/** Lets the time pass until which a mail waits. */
function later(minutes: number): void {
  opened.server.clock.nowMs += minutes * 60_000
}

describe('a receipt by e-mail', () => {
  test('is sent once, in the language wished for, however often the till asks; then its address is forgotten', async () => {
    const address = 'anna@example.com'
    const { ask, mailId } = await wish({ address }, 'sv')
    expect(await ask()).toEqual({ status: 'taken_in' })
    await expect.poll(() => mailsTo(address).length).toBe(1)
    expect(await ask()).toEqual({ status: 'exists' })
    await expect.poll(() => waitingMail(mailId)).toBeUndefined()
    const read = readMail(mailsTo(address)[0] ?? { from: '', to: '', data: '' })
    expect(read.head).toContain('From: =?utf-8?B?')
    expect(read.text).toContain('Totalt EUR')
    expect(read.text).toContain('Elektroniskt kassakvitto')
    expect(read.html).toContain('Thing 0')
    expect(await held(address)).toEqual([])
    expect(mailsTo(address)).toHaveLength(1)
  })

  test('of a receipt that the customer has already says that it is a copy', async () => {
    const address = 'carin@example.com'
    const { transactionId, send } = await sell()
    await send()
    const body = { transactionId, language: 'sv', isCopy: true as const, to: { address } }
    replyOf(await opened.device.ask('wishReceiptMail', { params: { mailId: testId() }, body }))
    await expect.poll(() => mailsTo(address).length).toBe(1)
    expect(readMail(mailsTo(address)[0] ?? { from: '', to: '', data: '' }).text).toContain('Kopia')
  })

  test('goes to the address that the customer has when it is sent', async () => {
    const { owner } = opened
    const customer = { name: 'Bo', email: 'old@example.com', consentTo: [] }
    const { customerId } = replyOf(await owner('addCustomer', { body: customer }))
    simulator.behave('greylisting')
    const { ask, mailId } = await wish({ customerId })
    await ask()
    await expect.poll(async () => (await waitingMail(mailId))?.reason).toContain('450 4.2.0')
    const moved = { ...customer, email: 'new@example.com' }
    replyOf(await owner('saveCustomer', { params: { customerId }, body: { version: 1, customer: moved } }))
    simulator.behave('friendly')
    replyOf(await owner('retryMail', { params: { mailId } }))
    await expect.poll(() => mailsTo('new@example.com').length).toBe(1)
    expect(mailsTo('old@example.com')).toEqual([])
  })

  test('waits for a sale that has not arrived, and asks nobody meanwhile', async () => {
    const sale = await sell()
    const mailId = testId()
    const body = { transactionId: sale.transactionId, language: 'nl', to: { address: 'early@example.com' } }
    replyOf(await opened.device.ask('wishReceiptMail', { params: { mailId }, body }))
    await expect.poll(async () => (await waitingMail(mailId))?.reason).toBe('sale_not_here')
    expect((await waitingMail(mailId))?.attempts).toBe(0)
    await sale.send()
    replyOf(await opened.owner('retryMail', { params: { mailId } }))
    await expect.poll(() => mailsTo('early@example.com').length).toBe(1)
  })
})

describe('a mail server that does not take it', () => {
  test('for ever: it is a dead letter with the server’s words, until somebody tries again or takes it out', async () => {
    simulator.behave('refuses')
    const { ask, mailId } = await wish({ address: 'typo@example.com' })
    await ask()
    await expect.poll(async () => (await waitingMail(mailId))?.state).toBe('failed')
    expect((await waitingMail(mailId))?.reason).toBe('recipient: 550 5.1.1 No such mailbox here')
    const calls = simulator.callCount()
    later(2)
    replyOf(await opened.owner('saveMailServer', { body: { settings: settings() } }))
    expect(simulator.callCount(), 'the outbox was looked into, and nothing was due').toBe(calls)
    replyOf(await opened.owner('removeMail', { params: { mailId } }))
    expect(await waitingMail(mailId)).toBeUndefined()
    expect(await opened.owner('retryMail', { params: { mailId } })).toEqual({ problem: 'not_found' })
  })

  test('after it has the message: nobody knows, and nothing sends it again by itself', async () => {
    simulator.behave('cuts_after_message')
    const { ask, mailId } = await wish({ address: 'doubt@example.com' })
    await ask()
    await expect.poll(async () => (await waitingMail(mailId))?.state).toBe('in_doubt')
    simulator.behave('friendly')
    later(2)
    const other = await wish({ address: 'next@example.com' })
    await other.ask()
    await expect.poll(() => mailsTo('next@example.com').length).toBe(1)
    expect(mailsTo('doubt@example.com')).toHaveLength(1)
  })

  test('more often than anybody would try: it ends', async () => {
    simulator.behave('cuts_at_recipient')
    const { ask, mailId } = await wish({ address: 'never@example.com' })
    await ask()
    for (let attempt = 1; attempt <= 9; attempt += 1) {
      await expect.poll(async () => (await waitingMail(mailId))?.attempts, { timeout: 10_000 }).toBe(attempt)
      await expect.poll(async () => (await waitingMail(mailId))?.state).not.toBe('sending')
      if ((await waitingMail(mailId))?.state === 'failed') break
      replyOf(await opened.owner('retryMail', { params: { mailId } }))
    }
    expect((await waitingMail(mailId))?.state).toBe('failed')
  })
})

test('a process that ended while it sent leaves a mail in doubt', async () => {
  const { server, shop } = opened
  const { ask, mailId } = await wish({ address: 'crash@example.com' })
  await ask()
  await expect.poll(() => mailsTo('crash@example.com').length).toBe(1)
  const until = new Date(server.clock.nowMs - 1000)
  await withTenant(server.pool, shop.tenantId, (client) =>
    client.query(`update mail set state = 'sending', next_at = $2 where tenant_id = $1 and mail_id = $3`, [
      ...[shop.tenantId, until, mailId],
    ]),
  )
  const other = await wish({ address: 'wakes@example.com' })
  await other.ask()
  await expect.poll(async () => (await waitingMail(mailId))?.state).toBe('in_doubt')
  expect(mailsTo('crash@example.com')).toHaveLength(1)
})

test('who is erased is written to no more, and stands in no outbox', async () => {
  const { owner } = opened
  const email = 'forgotten@example.com'
  const { customerId } = replyOf(await owner('addCustomer', { body: { name: 'Gone', email, consentTo: [] } }))
  simulator.behave('greylisting')
  const known = await wish({ customerId })
  const typed = await wish({ address: 'Forgotten@example.com' })
  await known.ask()
  await typed.ask()
  await expect.poll(async () => (await waitingMail(typed.mailId))?.reason).toContain('450')
  replyOf(await owner('eraseCustomer', { params: { customerId }, body: { version: 1 } }))
  expect(await waitingMail(known.mailId)).toBeUndefined()
  expect(await waitingMail(typed.mailId)).toBeUndefined()
  expect(await held('orgotten@')).toEqual([])
})

describe('the mail server', () => {
  test('says why a trial fails, keeps its password to itself, and gives it to no other server', async () => {
    const { owner } = opened
    const shown = replyOf(await owner('readMailServer', {}))
    expect(shown).toEqual({ settings: settings(), hasPassword: true })
    simulator.behave('wants_login')
    const to = 'owner@example.com'
    expect(replyOf(await owner('tryMailServer', { body: { settings: settings(), to } }))).toEqual({
      status: 'sent',
    })
    const wrong = { settings: settings(), password: 'wrong', to }
    expect(replyOf(await owner('tryMailServer', { body: wrong }))).toEqual({
      ...{ status: 'not_sent', stage: 'login', reason: '535 5.7.8 Wrong user or password' },
    })
    const elsewhere = { ...settings(), host: 'localhost' }
    expect(replyOf(await owner('tryMailServer', { body: { settings: elsewhere, to } }))).toMatchObject({
      status: 'not_sent',
    })
    expect(await held(simulatedLogin.password)).toEqual([])
  })

  test('of another business is not seen, nor its mails', async () => {
    const { server } = opened
    simulator.behave('refuses')
    const { ask, mailId } = await wish({ address: 'ours@example.com' })
    await ask()
    const other = await makeTestBusiness(server.pool)
    const stranger = await signIn(server.url, other.email)
    expect(replyOf(await stranger('readMailServer', {}))).toEqual({ hasPassword: false })
    expect(replyOf(await stranger('listMails', {})).mails).toEqual([])
    expect(await stranger('removeMail', { params: { mailId } })).toEqual({ problem: 'not_found' })
    const theirs = await enrolTestDevice(server, other)
    const to = { address: 'not an address' }
    const body = { transactionId: testId(), language: 'nl', to }
    expect(await theirs.ask('wishReceiptMail', { params: { mailId: testId() }, body })).toEqual({
      problem: 'invalid_request',
    })
  })
})

/** The tables in which some row has the text. */
async function held(text: string): Promise<string[]> {
  const { server, shop } = opened
  return withTenant(server.pool, shop.tenantId, async (client) => {
    const found = (await readTexts(client)).some((entry) => entry.includes(text)) ? ['journal'] : []
    for (const table of ['mail', 'mail_server', 'record', 'record_history']) {
      const { rows } = await client.query(`select 1 from ${table} as held where held::text like $1 limit 1`, [
        `%${text}%`,
      ])
      if (rows.length > 0) found.push(table)
    }
    return found
  })
}
