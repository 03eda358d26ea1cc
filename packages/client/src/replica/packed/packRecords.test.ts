/** Packed items: a start that reads them has what a start without them has, whatever changed, was cut off or torn in between. */
import type { RecordVersion } from '@kassa/contract'
import { describe, expect, it, vi } from 'vitest'
import { makeMemoryStore, type StoreFault } from '../../store/memoryStore.ts'
import type { MemoryServer } from '../../testing/memoryServer.ts'
import {
  amsterdam,
  ids,
  item,
  makeAnn,
  makeDevice,
  makeShopServer,
  openForSale,
  type TestDevice,
  until,
  untilLater,
} from '../../testing/shop.ts'
import type { Till } from '../../till/till.ts'
import { chunkCount, numberOfPart } from '../chunk.ts'
import { packRecords } from './packRecords.ts'

vi.setConfig({ testTimeout: 30_000 })

const idOf = (index: number) => `01930000-0000-7000-8000-0000000${String(10_000 + index)}`
const thing = (name: string) => item(name, 100_000, { gtins: ['96385074'] })

async function makeShop(itemCount = 12): Promise<{ server: MemoryServer; device: TestDevice }> {
  const server = await makeShopServer()
  for (let index = 0; index < itemCount; index += 1)
    server.write('item', idOf(index), item(`Thing ${index}`, 100_000))
  const device = makeDevice(server)
  await (await openWhenFresh(device)).close()
  return { server, device }
}

async function openWhenFresh(device: TestDevice): Promise<Till> {
  const till = await openForSale(device)
  // No batch is under way that would meet one of the next till.
  await until(till, ({ sync, catalogue }) => {
    return sync.line === 'online' && sync.waiting === 0 && !catalogue.isLoading
  })
  return till
}

/** Packs what is on the disk of a till that is closed; `news` come in meanwhile. */
async function pack(device: TestDevice, fault?: () => StoreFault, news: readonly RecordVersion[] = []) {
  const store = makeMemoryStore(device.disk, fault)
  const cursor = (await store.read('feed')) ?? { epoch: '', after: 0, isComplete: false, pages: 0 }
  return packRecords(
    { store, epoch: await store.claim(), breathe: async () => undefined },
    {
      ...{ cursor, lastChanges: [], rememberNews: () => undefined, takeNews: () => news },
      inTurn: (work) => work(),
    },
  )
}

/** What a till that starts without any server has, and which chunks it read for it. */
async function start(device: TestDevice) {
  const store = makeMemoryStore(device.disk)
  const read: number[] = []
  const watched = {
    ...device,
    ports: {
      ...device.ports,
      server: { baseUrl: '', fetch: () => Promise.reject(new TypeError('no network')) },
      store: Object.assign(store, {
        readChunks: async (numbers: readonly number[] = []) => {
          read.push(...numbers)
          return numbers.flatMap((number) => device.disk.chunks.get(number) ?? [])
        },
      }),
    },
  }
  const till = await openForSale(watched)
  await until(till, ({ catalogue }) => !catalogue.isLoading)
  const tiles = till.catalogue.itemsOf()
  const has = {
    names: tiles.slice(0, tiles.length).map(({ name, unitPriceE5 }) => `${name} ${unitPriceE5}`),
    categories: till.catalogue.categories(),
    byGtin: till.catalogue.byCode('96385074')?.name,
    storeName: till.view().register?.store?.name,
  }
  await till.close()
  return { has, isPacked: !read.some((number) => number < chunkCount) }
}

/** What a till has that reads the same records from nothing; they come in one page. */
async function startAnew(server: MemoryServer) {
  server.issueCode('CCCC-3333', ids.secondRegister)
  const device = makeDevice(server)
  await (await openForSale(device, 'CCCC-3333')).close()
  return (await start(device)).has
}

describe('a start from packed items', () => {
  it('has what one without has, reads nothing else, and takes in what changes, again and again', async () => {
    const { server, device } = await makeShop()
    const plain = await start(device)
    expect(plain.isPacked).toBe(false)
    expect(await pack(device)).toBe(true)
    expect(await start(device)).toEqual({ has: plain.has, isPacked: true })
    for (const round of [1, 2]) {
      const till = await openWhenFresh(device)
      server.write('item', idOf(1), thing(`Changed ${round}`))
      server.write('item', idOf(2 + round), null)
      server.write('item', idOf(50 + round), item(`New ${round}`, 500_000))
      server.write('category', ids.category, { name: `Table ${round}`, hue: 40, position: 1 })
      await until(till, () => till.catalogue.categories()[0]?.name === `Table ${round}`)
      await till.close()
      const { has, isPacked } = await start(device)
      expect(isPacked).toBe(true)
      expect(has).toEqual(await startAnew(server))
      expect(has.byGtin).toBe(`Changed ${round}`)
    }
    expect(await pack(device)).toBe(true)
    expect(device.disk.parts.has(numberOfPart(0, 0))).toBe(false)
    expect(await start(device)).toEqual({ has: await startAnew(server), isPacked: true })
  })

  it('has what came in while they were packed', async () => {
    const { device } = await makeShop()
    const body = item('Late', 200_000)
    const news: RecordVersion[] = [
      { kind: 'item', id: idOf(4), version: 9, feedSeq: 900, body },
      { kind: 'category', id: ids.category, version: 9, feedSeq: 901, body: null },
    ]
    await pack(device, undefined, news)
    const { has, isPacked } = await start(device)
    expect(isPacked).toBe(true)
    expect(has.names).toContain('Late 200000')
    expect(has.names).not.toContain('Thing 4 100000')
    expect(has.categories).toEqual([])
  })

  it('has everything wherever packing was cut off, and packs the next time', async () => {
    const { device } = await makeShop(3)
    await pack(device)
    const { has } = await start(device)
    for (let writes = 0; writes < 24; writes += 4) {
      let left = writes
      const fault = () => (left-- > 0 ? 'none' : 'failed') as StoreFault
      if (await pack(device, fault)) break
      expect(await start(device)).toEqual({ has, isPacked: true })
    }
    await pack(device)
    expect(await start(device)).toEqual({ has, isPacked: true })
  })

  it('reads the items one by one where a part is torn, altered or gone', async () => {
    const { device } = await makeShop(3)
    const { has } = await start(device)
    await pack(device)
    const flip = (bytes: ArrayBuffer) =>
      new Uint8Array(bytes).map((byte, at) => (at === bytes.byteLength >> 1 ? byte ^ 4 : byte)).buffer
    const ways = [flip, (bytes: ArrayBuffer) => bytes.slice(0, -1), () => undefined]
    for (const [turn, [number, { bytes }]] of [...device.disk.parts].entries()) {
      if (bytes.byteLength === 0) continue
      const damaged = ways[turn % ways.length]?.(bytes)
      if (damaged === undefined) device.disk.parts.delete(number)
      else device.disk.parts.set(number, { chunk: number, bytes: damaged })
      expect(await start(device)).toEqual({ has, isPacked: false })
      device.disk.parts.set(number, { chunk: number, bytes })
    }
    expect(await start(device)).toEqual({ has, isPacked: true })
  })

  it('does without them after so much has changed that it comes in pages', async () => {
    const { server, device } = await makeShop()
    await pack(device)
    server.mostPerPage = 4
    for (let index = 0; index < 9; index += 1)
      server.write('item', idOf(index), item(`Again ${index}`, 100_000))
    const till = await openWhenFresh(device)
    await until(till, () => till.catalogue.byCode('AGAIN 8') !== undefined)
    await vi.waitFor(() => expect(device.disk.parts.size).toBe(0))
    await till.close()
    expect(await start(device)).toEqual({ has: await startAnew(server), isPacked: false })
    expect(await pack(device)).toBe(true)
    expect((await start(device)).isPacked).toBe(true)
  })

  it('does without them after a program that knew nothing of them, and after another feed', async () => {
    const { server, device } = await makeShop()
    await pack(device)
    const { packed, ...feed } = device.disk.values.get('feed') as { packed?: object }
    expect(packed).toBeDefined()
    device.disk.values.set('feed', feed)
    expect((await start(device)).isPacked).toBe(false)
    await pack(device)
    server.restartFeed('epoch-2')
    server.write('store', ids.store, { ...amsterdam, name: 'Another' })
    server.write('staff', ids.ann, await makeAnn())
    server.write('item', idOf(1), item('Only one', 100_000))
    const till = await openForSale(device)
    await until(till, () => till.catalogue.byCode('ONLY ONE') !== undefined)
    await till.close()
    expect(device.disk.parts.size).toBe(0)
    const { has } = await start(device)
    expect(has).toMatchObject({ names: ['Only one 100000'], storeName: 'Another' })
  })
})

describe('a till with many items', () => {
  it('packs them by itself, and goes on with what changes', async () => {
    const { server, device } = await makeShop(5001)
    const till = await openWhenFresh(device)
    const marked = () => (device.disk.values.get('feed') as { packed?: { changePages: number } }).packed
    await untilLater(device, till, () => marked() !== undefined)
    server.write('item', idOf(7), thing('Changed'))
    await untilLater(device, till, () => till.catalogue.byCode('96385074')?.name === 'Changed')
    expect(marked()).toMatchObject({ changePages: 1, changeCount: 1 })
    await till.close()
    const { has, isPacked } = await start(device)
    expect([isPacked, has.byGtin, has.names.length]).toEqual([true, 'Changed', 5004])
  })
})
