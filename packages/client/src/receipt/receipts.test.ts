/** Receipts without paper: wishes reach the server once and late, and no journal says whom they are for. */
import { expect, test } from 'vitest'
import { bodiesOf } from '../testing/journal.ts'
import { ids, makeDevice, makeShopServer, openForSale, until, untilLater } from '../testing/shop.ts'
import type { Till } from '../till/till.ts'

async function sellCup(till: Till): Promise<string> {
  await till.addItem(ids.cup)
  await till.startTendering()
  await till.payCash(500)
  await until(till, (view) => view.flow.name === 'completed')
  const { flow } = till.view()
  return flow.name === 'completed' ? flow.transaction.transactionId : ''
}

const address = 'somebody@example.com'

test('a sale has the address of its page from the moment it is made, offline too, and after a reload', async () => {
  const server = await makeShopServer()
  const device = makeDevice(server)
  const till = await openForSale(device)
  server.isAway = true
  await sellCup(till)
  const { flow } = till.view()
  const pageAddress = flow.name === 'completed' ? flow.pageAddress : undefined
  expect(pageAddress).toMatch(/^[A-Za-z0-9_-]{64}$/)
  await till.close()
  const again = await openForSale(device)
  expect(again.view().flow).toMatchObject({ name: 'completed', pageAddress })
  await again.close()
})

test('an e-mail that is wanted offline survives a restart, is sent once, and its address is in no entry', async () => {
  const server = await makeShopServer()
  const device = makeDevice(server)
  const till = await openForSale(device)
  server.isAway = true
  const transactionId = await sellCup(till)
  const body = { transactionId, language: 'nl', to: { address } }
  const receipts = await till.receipts()
  expect(await receipts?.mail(body)).toEqual({ status: 'done' })
  expect(receipts?.waiting()).toMatchObject([{ body }])
  await till.close()
  server.isAway = false
  const again = await openForSale(device)
  const later = await again.receipts()
  await untilLater(device, again, () => later?.waiting().length === 0)
  expect(server.mailWishes.map((wish) => wish.body)).toEqual([body])
  const entries = await device.ports.store.readEntries(0, 100)
  expect(entries.filter(({ text }) => text.includes('"kind":"receipt_requested"'))).toHaveLength(1)
  expect(entries.filter(({ text }) => text.includes(address))).toEqual([])
  await again.close()
})

test('after an e-mail, paper is a copy, also after a reload; after paper, the e-mail is', async () => {
  const server = await makeShopServer()
  const device = makeDevice(server)
  const till = await openForSale(device)
  const first = await sellCup(till)
  const mailed = await till.receipts()
  await mailed?.mail({ transactionId: first, language: 'nl', to: { address } })
  expect(till.view().flow).toMatchObject({ isHandedOver: true })
  await till.close()
  const again = await openForSale(device)
  await again.print('original')
  await again.nextSale()
  const second = await sellCup(again)
  await again.print('original')
  const receipts = await again.receipts()
  await receipts?.mail({ transactionId: second, language: 'nl', to: { address } })
  await receipts?.mail({ transactionId: second, language: 'nl', isInvoice: true, to: { address } })
  expect(bodiesOf(device, 'receipt_printed')).toMatchObject([{ kind: 'copy' }, { kind: 'original' }])
  await untilLater(device, again, () => receipts?.waiting().length === 0)
  expect(server.mailWishes.map(({ body }) => body.isCopy)).toEqual([undefined, true, undefined])
  expect(bodiesOf(device, 'receipt_requested')).toMatchObject([{}, { copyMinor: 347 }, {}])
  await again.close()
})

test('an e-mail can be taken back while the server does not know of it', async () => {
  const server = await makeShopServer()
  const till = await openForSale(makeDevice(server))
  server.isAway = true
  const transactionId = await sellCup(till)
  const receipts = await till.receipts()
  await receipts?.mail({ transactionId, language: 'nl', to: { address } })
  await receipts?.takeBack(receipts.waiting()[0]?.mailId ?? '')
  expect(receipts?.waiting()).toEqual([])
  await till.close()
})
