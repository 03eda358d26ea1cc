/** What is practised stays practice: nothing of it reaches the real till, its shift, its server, its terminal or its drawer. */
import { deviceEndpoints } from '@kassa/contract'
import { emptyHead, receive } from '@kassa/journal'
import type { ReceiptDocument } from '@kassa/kernel'
import { expect, it, vi } from 'vitest'
import { makeDeviceSession } from '../identity/deviceSession.ts'
import type { StoredValues } from '../store/storedValues.ts'
import { bodiesOf } from '../testing/journal.ts'
import type { MemoryServer } from '../testing/memoryServer.ts'
import { ids, makeDevice, makeShopServer, openForSale, type TestDevice, until } from '../testing/shop.ts'
import { openTill } from '../till/openTill.ts'
import type { Practice, Till, TrainingScreens } from '../till/till.ts'

// Keys, PINs and printers take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const mark = (document: ReceiptDocument): ReceiptDocument => ({ ...document, kind: 'training' })

async function openShop(): Promise<{ server: MemoryServer; device: TestDevice; till: Till }> {
  const server = await makeShopServer('http://terminal.test')
  const device = makeDevice(server)
  return { server, device, till: await openForSale(device) }
}

async function enter(till: Till): Promise<Practice> {
  const shown: Practice[] = []
  const screens: TrainingScreens = { mark, show: (practice) => shown.push(practice) }
  const training = await till.training()
  expect(await training?.enter(screens)).toEqual({ status: 'done' })
  const [practice] = shown
  if (practice === undefined) throw new Error('no practice till was shown')
  await until(practice.till, ({ catalogue }) => catalogue.itemCount > 0)
  return practice
}

async function sellCup({ till }: Practice): Promise<void> {
  await till.addItem(ids.cup)
  await till.startTendering()
  await till.payCash(350)
  expect(till.view().flow.name).toBe('completed')
}

it('sells to nobody: the real till, its shift and its basket are as they were', async () => {
  const { server, device, till } = await openShop()
  await till.addItem(ids.book)
  const before = { basket: till.view().basket, shift: till.view().shift, operator: till.view().operator }
  const practice = await enter(till)
  expect(practice.till.view()).toMatchObject({ stage: 'open', operator: { name: 'Ann' }, held: [] })
  expect(practice.till.view().basket.lines).toEqual([])
  await sellCup(practice)
  await practice.till.nextSale()
  await practice.till.addItem(ids.cup)
  await practice.till.holdBasket('put aside')
  await practice.leave()
  expect(till.view()).toMatchObject({ ...before, held: [] })
  expect(bodiesOf(device, 'retail_transaction')).toEqual([])
  expect(bodiesOf(device, 'drawer_opened')).toEqual([])
  await until(till, ({ sync }) => sync.waiting === 0)
  expect(server.entries.some(({ text }) => text.includes('"retail_transaction"'))).toBe(false)
  await till.close()
})

it('is counted in the journal of the register: when, and each receipt by a number of its own series', async () => {
  const { device, till } = await openShop()
  const practice = await enter(till)
  await sellCup(practice)
  await practice.till.nextSale()
  await sellCup(practice)
  await practice.leave()
  const receipt = { operatorId: ids.ann, amountMinor: 347, currency: 'EUR' }
  expect(bodiesOf(device, 'training_started')).toEqual([{ operatorId: ids.ann }])
  expect(bodiesOf(device, 'training_receipt')).toEqual([
    { ...receipt, number: 1 },
    { ...receipt, number: 2 },
  ])
  expect(bodiesOf(device, 'training_ended')).toEqual([{ operatorId: ids.ann }])
  await till.cash?.reportX()
  const paper = { type: 'x_report', report: { totals: { training: { count: 2, amountMinor: 694 } } } }
  expect(till.view().shift).toMatchObject({ paper })
  const again = await enter(till)
  await sellCup(again)
  expect(bodiesOf(device, 'training_receipt')).toHaveLength(3)
  expect(bodiesOf(device, 'training_receipt')[2]).toEqual({ ...receipt, number: 3 })
  await again.leave()
  await till.close()
})

it('cannot be posted: no server takes the entries of a practice till, whoever sends them', async () => {
  const { server, device, till } = await openShop()
  await until(till, ({ sync }) => sync.waiting === 0)
  const practice = await enter(till)
  await sellCup(practice)
  const entries = device.practiceDisk.entries.map(({ seq, text, signature }) => ({ seq, text, signature }))
  expect(entries.some(({ text }) => text.includes('"retail_transaction"'))).toBe(true)
  const { identity } = device.disk.values.get('device') as StoredValues['device']
  const { privateKey } = (device.disk.values.get('keys') as StoredValues['keys']).signing
  const session = makeDeviceSession({ server: device.ports.server, identity, privateKey })
  const body = JSON.stringify({ entries })
  const headers = { 'content-type': 'application/json' }
  const reply = await session.fetch(deviceEndpoints.sendEntries.path, { method: 'POST', headers, body })
  expect(reply).toMatchObject({ status: 400 })
  // As an entry of this register it is none either, were its signature looked at later.
  const head = await emptyHead(identity, '')
  const outcome = receive({ identity, head, entries: device.practiceDisk.entries, heldHash: () => undefined })
  expect(outcome.accepted.filter(({ content }) => content.status === 'read')).toEqual([])
  expect(server.entries.some(({ text }) => text.includes('"retail_transaction"'))).toBe(false)
  await practice.leave()
  await till.close()
})

it('comes back in training mode after a crash, with what was in the basket, and counts what was not counted', async () => {
  const { device, till } = await openShop()
  const practice = await enter(till)
  await practice.till.addItem(ids.cup)
  await practice.till.startTendering()
  // The register's own journal cannot be written when the practice sale is.
  device.nextFaults.push('failed')
  await practice.till.payCash(350)
  expect(practice.till.view().flow.name).toBe('completed')
  expect(bodiesOf(device, 'training_receipt')).toEqual([])
  await practice.till.addItem(ids.book)
  await Promise.all([practice.till.close(), till.close()])

  const reopened = await openTill(device.ports)
  const shown: Practice[] = []
  const training = await reopened.training()
  expect(await training?.resume({ mark, show: (next) => shown.push(next) })).toBe(true)
  const [back] = shown
  if (back === undefined) throw new Error('it did not come back')
  expect(bodiesOf(device, 'training_receipt')).toHaveLength(1)
  expect(back.till.view().stage).toBe('signed_out')
  expect(await back.till.signIn(ids.bob, '4321')).toEqual({ status: 'done' })
  await until(back.till, ({ basket }) => basket.lines.length === 1)
  await back.leave()
  expect(bodiesOf(device, 'training_ended')).toEqual([{ operatorId: ids.bob }])
  expect(reopened.view().operator).toBeUndefined()
  expect(await training?.resume({ mark, show: (next) => shown.push(next) })).toBe(false)
  await reopened.close()
})

it('signs out whoever began, where somebody else practises when it ends', async () => {
  const { till } = await openShop()
  const practice = await enter(till)
  await practice.till.signOut()
  await practice.till.signIn(ids.bob, '4321')
  await practice.leave()
  expect(till.view()).toMatchObject({ stage: 'signed_out' })
  await till.close()
})

it('asks no terminal for money: whoever practises says whether the card is taken', async () => {
  const { till, device } = await openShop()
  const practice = await enter(till)
  await practice.till.addItem(ids.cup)
  await practice.till.startTendering()
  await practice.till.payCard()
  await until(practice.till, () => practice.terminal.asked() !== undefined)
  expect(practice.terminal.asked()).toMatchObject({ amountMinor: 347, currency: 'EUR' })
  practice.terminal.answer('declined')
  await until(practice.till, ({ flow }) => flow.name === 'tendering')
  await practice.till.payCard()
  await until(practice.till, () => practice.terminal.asked() !== undefined)
  practice.terminal.answer('approved')
  await until(practice.till, ({ flow }) => flow.name === 'completed')
  expect(bodiesOf(device, 'payment_attempted')).toEqual([])
  await practice.leave()
  await till.close()
})

it('counts wrong PINs as the real till does', async () => {
  const { till } = await openShop()
  const practice = await enter(till)
  await practice.till.signOut()
  for (let turn = 1; turn <= 5; turn += 1) await practice.till.signIn(ids.bob, '0000')
  await practice.leave()
  expect(await till.signIn(ids.bob, '4321')).toEqual({ status: 'refused', code: 'locked_out' })
  await till.close()
})

it('wants the permission, and begins once somebody who has it says yes', async () => {
  const { till, device } = await openShop()
  await till.signOut()
  await till.signIn(ids.bob, '4321')
  const shown: Practice[] = []
  const training = await till.training()
  const outcome = await training?.enter({ mark, show: (practice) => shown.push(practice) })
  expect(outcome).toEqual({ status: 'approval_wanted', need: { permission: 'training' } })
  expect(shown).toEqual([])
  expect(await till.approve(ids.ann, '1234')).toEqual({ status: 'done' })
  expect(bodiesOf(device, 'training_started')).toEqual([{ operatorId: ids.bob, approvedBy: ids.ann }])
  expect(shown[0]?.till.view().operator?.name).toBe('Bob')
  await shown[0]?.leave()
  await till.close()
})

it('is not entered while somebody pays', async () => {
  const { till } = await openShop()
  await till.addItem(ids.cup)
  await till.startTendering()
  const training = await till.training()
  expect(await training?.enter({ mark, show: () => undefined })).toEqual({ status: 'not_now' })
  await till.close()
})
