/** Tills and servers of other versions: what works together, what is said where it does not, and that selling never stops. */
import { protocolVersion } from '@kassa/contract'
import { describe, expect, it, test, vi } from 'vitest'
import type { MemoryServer } from '../testing/memoryServer.ts'
import { ids, item, makeDevice, makeShopServer, openForSale, until, untilLater } from '../testing/shop.ts'
import type { Till } from './till.ts'

vi.setConfig({ testTimeout: 20_000 })

const version = 5

async function openTillOfVersion5() {
  const server = await makeShopServer()
  const device = makeDevice(server)
  server.protocol = device.ports.server.protocol = version
  const till = await openForSale(device)
  await until(till, ({ sync }) => sync.line === 'online' && sync.waiting === 0)
  return { server, device, till }
}

async function sellCup(till: Till): Promise<void> {
  await till.addItem(ids.cup)
  await till.startTendering()
  await till.payCash(345)
  await until(till, ({ flow }) => flow.name === 'completed')
  await till.nextSale()
}

const soldAt = (server: MemoryServer) =>
  server.entries.filter(({ text }) => text.includes('"retail_transaction"')).length

describe('a till of version 5', () => {
  test.each([4, 5, 6, 7])('works with a server of version %i', async (protocol) => {
    const { server, till } = await openTillOfVersion5()
    server.protocol = protocol
    await sellCup(till)
    await until(till, ({ sync }) => sync.waiting === 0)
    server.write('item', ids.book, item('Book', 1_300_000))
    await until(till, () => till.catalogue.byCode('BOOK')?.unitPriceE5 === 1_300_000)
    expect(soldAt(server)).toBe(1)
    expect(till.view().sync.upgradeNeeded).toBeUndefined()
    await till.close()
  })

  it('hands its sales in to a server that has left it behind, and says that it wants an update', async () => {
    const { server, till } = await openTillOfVersion5()
    server.protocol = 8
    server.write('item', ids.book, item('Book', 1_300_000))
    await sellCup(till)
    await until(till, ({ sync }) => sync.waiting === 0)
    expect(soldAt(server)).toBe(1)
    expect(till.view().sync).toMatchObject({ line: 'online', upgradeNeeded: 'here' })
    expect(till.catalogue.byCode('BOOK')?.unitPriceE5).toBe(1_295_000)
    await till.close()
  })

  it('keeps its sales from a server that it has left behind, and sends them when that is updated', async () => {
    const { server, device, till } = await openTillOfVersion5()
    server.protocol = 3
    await sellCup(till)
    await until(till, ({ sync }) => sync.upgradeNeeded === 'server')
    expect(soldAt(server)).toBe(0)
    await sellCup(till)
    server.protocol = 4
    await untilLater(device, till, ({ sync }) => sync.waiting === 0 && sync.upgradeNeeded === undefined)
    expect(soldAt(server)).toBe(2)
    await till.close()
  })
})

describe('records of a later version', () => {
  it('are taken in as far as they are understood', async () => {
    const server = await makeShopServer()
    const later: Record<string, unknown> = { ...item('Lamp', 2_000_000), hologram: { depthMm: 3 } }
    server.write('item', ids.retired, later as ReturnType<typeof item>)
    server.write('hologram' as 'category', '01930000-0000-7000-8000-000000009999', {
      ...{ name: 'Of a kind that nobody knows', hue: 1, position: 1 },
    })
    const till = await openForSale(makeDevice(server))
    await until(till, () => till.catalogue.byCode('LAMP') !== undefined)
    await sellCup(till)
    await till.close()
  })

  it('are read anew by a program that may know more of them, while the old ones are sold', async () => {
    const server = await makeShopServer()
    const device = makeDevice(server)
    const before = await openForSale(device)
    await until(before, ({ sync }) => sync.line === 'online' && sync.waiting === 0)
    await before.close()
    const { store } = device.ports
    const feed = await store.read('feed')
    expect(feed).toMatchObject({ protocol: protocolVersion, isComplete: true })
    if (feed === undefined) throw new Error('no records were read')
    await store.save(await store.claim(), { values: { feed: { ...feed, protocol: protocolVersion + 1 } } })
    const pagesBefore = server.pageCount
    server.isAway = true
    const till = await openForSale(device)
    await sellCup(till)
    server.isAway = false
    await untilLater(device, till, ({ sync }) => sync.waiting === 0 && server.pageCount > pagesBefore)
    await sellCup(till)
    await till.close()
    expect(await store.read('feed')).toMatchObject({ protocol: protocolVersion, isComplete: true })
  })
})
