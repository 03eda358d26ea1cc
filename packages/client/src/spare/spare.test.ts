import { parseEntry } from '@kassa/journal'
import { expect, test, vi } from 'vitest'
import type { DeviceStore } from '../store/deviceStore.ts'
import { MemoryDisk, makeMemoryStore } from '../store/memoryStore.ts'
import type { MemoryServer } from '../testing/memoryServer.ts'
import { ids, makeDevice, makeShopServer, openForSale, type TestDevice, until } from '../testing/shop.ts'
import { openTill } from '../till/openTill.ts'
import type { Till } from '../till/till.ts'
import { copyRecords } from './copyRecords.ts'

vi.setConfig({ testTimeout: 20_000 })

/** A device with a vault, whose disk can be lost. */
async function makeShop() {
  const server = await makeShopServer()
  const device = makeDevice(server)
  const vaultDisk = new MemoryDisk()
  device.ports.openVault = async () => makeMemoryStore(vaultDisk)
  return { server, device, vault: makeMemoryStore(vaultDisk) }
}

/** The same device after its journal's store is gone. */
function afterLoss({ ports, clock }: TestDevice): TestDevice {
  const disk = new MemoryDisk()
  const practiceDisk = new MemoryDisk()
  return { disk, practiceDisk, clock, ports: { ...ports, store: makeMemoryStore(disk) }, nextFaults: [] }
}

const entriesOf = (server: MemoryServer, incarnation: number) =>
  server.entries.flatMap(({ text }) => {
    const parsed = parseEntry(text)
    if (parsed.status !== 'parsed') throw new Error(parsed.detail)
    return parsed.entry.incarnation === incarnation ? [parsed.entry] : []
  })

async function sellCup(till: Till): Promise<void> {
  await till.scan('4006381333931')
  await till.startTendering()
  await till.payCash(till.view().basket.status === 'priced' ? 350 : 0)
  await till.nextSale()
}

/** Waits until the vault says so, while the device's time goes by. */
async function untilKept({ clock }: TestDevice, holds: () => Promise<boolean>): Promise<void> {
  await vi.waitFor(
    async () => {
      clock.advance(500)
      expect(await holds()).toBe(true)
    },
    { timeout: 15_000, interval: 5 },
  )
}

const hasSpares = async (vault: DeviceStore) =>
  (await vault.read('spares'))?.length === 2 && (await vault.read('feed')) !== undefined
const isNoted = async (vault: DeviceStore, device: TestDevice) => {
  const head = await device.ports.store.read('head')
  return (await vault.read('mark'))?.lastSeq === head?.seq
}

async function sellAndLose() {
  const { server, device, vault } = await makeShop()
  const till = await openForSale(device)
  await untilKept(device, () => hasSpares(vault))
  await sellCup(till)
  await until(till, ({ sync }) => sync.waiting === 0)
  server.isAway = true
  await sellCup(till)
  await untilKept(device, () => isNoted(vault, device))
  const lastSeq = till.view().sync.headSeq
  const sentSeq = till.view().sync.sentSeq
  await till.close()
  return { server, vault, lastSeq, sentSeq, device: afterLoss(device) }
}

test('a till whose journal is lost sells on, with no server, under the next incarnation', async () => {
  const { server, device, lastSeq, sentSeq } = await sellAndLose()
  const till = await openTill(device.ports)
  expect(till.view()).toMatchObject({
    stage: 'signed_out',
    register: { name: 'Till 1', incarnation: 2, lost: { incarnation: 1, lastSeq, sentSeq } },
  })
  await until(till, (view) => view.catalogue.itemCount > 0 && view.staff.length > 0)
  expect(await till.signIn(ids.ann, '1234')).toEqual({ status: 'done' })
  await till.cash?.openShift([{ currency: 'EUR', denominations: [] }])
  await sellCup(till)
  server.isAway = false
  till.syncNow()
  await until(till, ({ sync }) => sync.waiting === 0)
  const [first, ...others] = entriesOf(server, 2)
  expect(first).toMatchObject({ seq: 1, kind: 'journal_resumed', body: { lost: { lastSeq, sentSeq } } })
  expect(first?.totals).toEqual({ salesMinor: 694, returnsMinor: 0 })
  const sale = others.find(({ kind }) => kind === 'retail_transaction')
  expect(sale).toMatchObject({ body: { receiptNumber: 1, receiptSeries: 2 }, totals: { salesMinor: 1041 } })
  await till.close()
})

test('Z reports go on with the next number, and the perpetual totals with them', async () => {
  const { server, device, vault } = await makeShop()
  const till = await openForSale(device)
  await untilKept(device, () => hasSpares(vault))
  await sellCup(till)
  await closeDay(till)
  // What the server does not have yet is lost with the disk.
  await until(till, ({ sync }) => sync.waiting === 0)
  await untilKept(device, () => isNoted(vault, device))
  await till.close()
  const next = await openForSale(afterLoss(device))
  await sellCup(next)
  await closeDay(next)
  await until(next, ({ sync }) => sync.waiting === 0)
  const reports = [1, 2]
    .flatMap((life) => entriesOf(server, life))
    .filter(({ kind }) => kind === 'z_reported')
  expect(reports.map(({ body }) => body)).toMatchObject([
    { number: 1, perpetualTotals: { salesMinor: 347 } },
    { number: 2, perpetualTotals: { salesMinor: 694 } },
  ])
  await next.close()
})

test('a spare is used once: a till that loses its journal twice goes on under another one', async () => {
  const { device, vault, server } = await sellAndLose()
  const till = await openTill(device.ports)
  await untilKept(device, () => isNoted(vault, device))
  expect(await vault.read('spares')).toHaveLength(1)
  await till.close()
  const next = await openTill(afterLoss(device).ports)
  expect(next.view().register).toMatchObject({ incarnation: 3, lost: { incarnation: 2 } })
  expect(await vault.read('spares')).toHaveLength(0)
  await next.close()
  server.isAway = false
})

test('what stopped before the store was whole again goes on under the spare that is left', async () => {
  const { device } = await sellAndLose()
  const { store } = device.ports
  const save = async () => ({ status: 'failed', cause: 'the plug was pulled' }) as const
  const till = await openTill({ ...device.ports, store: { ...bound(store), save } })
  expect(till.view().stage).toBe('not_enrolled')
  await till.close()
  const again = await openTill(device.ports)
  expect(again.view().register).toMatchObject({ incarnation: 3 })
  await again.close()
})

test('spares come while the server answers, and a lost answer costs none', async () => {
  const { server, device, vault } = await makeShop()
  const till = await openForSale(device)
  server.losesAnswers = true
  await untilKept(device, async () => (await vault.read('mark')) !== undefined)
  for (let turn = 0; turn < 5; turn += 1) {
    device.clock.advance(6_000)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  server.losesAnswers = false
  await untilKept(device, () => hasSpares(vault))
  const spares = (await vault.read('spares')) ?? []
  expect(spares.map(({ identity }) => identity.incarnation)).toEqual([2, 3])
  await till.close()
})

test('each spare is named to the server once while the records are still on their way, and again much later', async () => {
  const { server, device, vault } = await makeShop()
  const till = await openForSale(device)
  await untilKept(device, async () => (await vault.read('feed')) !== undefined && (await hasSpares(vault)))
  expect(new Set(server.namedSpares).size).toBe(2)
  expect(server.namedSpares).toHaveLength(2)
  device.clock.advance(6 * 60_000)
  await vi.waitFor(() => expect(server.namedSpares).toHaveLength(4))
  await till.close()
})

test('records are copied once for each place in the feed, whatever starts there are', async () => {
  const { device, vault } = await makeShop()
  await openForSale(device)
  await untilKept(device, () => hasSpares(vault))
  const readChunks = vi.spyOn(device.ports.store, 'readChunks')
  const keeper = { ...device.ports, from: device.ports.store, into: vault, epoch: await vault.claim() }
  expect(await copyRecords(keeper)).toBe(true)
  expect(readChunks).not.toHaveBeenCalled()
  const feed = await device.ports.store.read('feed')
  if (feed === undefined) throw new Error('no feed')
  await vault.save(keeper.epoch, { values: { feed: { ...feed, after: feed.after - 1 } } })
  expect(await copyRecords(keeper)).toBe(true)
  expect(readChunks).toHaveBeenCalled()
  expect((await vault.read('feed'))?.after).toBe(feed.after)
})

test('where there is no vault, or nothing in it, the till asks for a code', async () => {
  const { device } = await makeShop()
  const till = await openTill(device.ports)
  expect(till.view().stage).toBe('not_enrolled')
  await till.close()
  const { openVault: _, ...ports } = device.ports
  const bare = await openTill({ ...ports, openVault: () => Promise.reject(new Error('no room')) })
  expect(bare.view().stage).toBe('not_enrolled')
  await bare.close()
})

async function closeDay(till: Till): Promise<void> {
  await till.cash?.startCount()
  await till.cash?.count([{ currency: 'EUR', denominations: [] }])
  await till.cash?.closeShift('an empty drawer')
  await till.cash?.reportZ()
}

function bound(store: DeviceStore): DeviceStore {
  return {
    claim: () => store.claim(),
    append: (input) => store.append(input),
    save: (epoch, change) => store.save(epoch, change),
    read: (name) => store.read(name),
    readEntries: (after, limit) => store.readEntries(after, limit),
    readBasket: () => store.readBasket(),
    readOrders: () => store.readOrders(),
    readChunks: (numbers) => store.readChunks(numbers),
    close: () => store.close(),
  }
}
