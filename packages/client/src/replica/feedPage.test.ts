/** Chunks on their way to a till: what arrived is kept, what is not what its hash says is not taken, and nothing stops for either. */
import { describe, expect, it, vi } from 'vitest'
import type { MemoryServer } from '../testing/memoryServer.ts'
import { ids, item, makeDevice, makeShopServer, openForSale, until } from '../testing/shop.ts'
import type { Till } from '../till/till.ts'

vi.setConfig({ testTimeout: 20_000 })

const idOf = (index: number) => `01930000-0000-7000-8000-0000000${String(10_000 + index)}`

/** A shop whose feed is told in chunks of five records. */
async function makeLargeShop(): Promise<MemoryServer> {
  const server = await makeShopServer()
  for (let index = 0; index < 20; index += 1)
    server.write('item', idOf(index), item(`Thing ${index}`, 100_000))
  server.chunkLength = 5
  return server
}

const allThere = (till: Till) => until(till, ({ catalogue }) => catalogue.itemCount === 23)
const isThere = (till: Till, index: number) => till.catalogue.byCode(`THING ${index}`) !== undefined

describe('a till that reads in chunks', () => {
  it('has everything, and what changed since', async () => {
    const server = await makeLargeShop()
    const till = await openForSale(makeDevice(server))
    await allThere(till)
    expect(server.chunksAsked.length).toBeGreaterThan(3)
    await until(till, ({ sync }) => sync.line === 'online')
    const asked = server.chunksAsked.length
    server.write('item', ids.cup, item('Cup', 400_000))
    await until(till, () => till.catalogue.byCode('CUP')?.unitPriceE5 === 400_000)
    expect(server.chunksAsked).toHaveLength(asked)
    await till.close()
  })

  it('goes on after a break, and asks for no chunk twice', async () => {
    const server = await makeLargeShop()
    const device = makeDevice(server)
    server.alterChunk = (text) => {
      if (server.chunksAsked.length > 2) server.isAway = true
      return server.isAway ? undefined : text
    }
    const cut = await openForSale(device)
    await until(cut, () => server.isAway)
    await vi.waitFor(async () => expect((await device.ports.store.read('feed'))?.after).toBe(10))
    await cut.close()
    const [first, second, third] = server.chunksAsked
    server.alterChunk = (text) => text
    server.isAway = false
    const till = await openForSale(device)
    await allThere(till)
    const asked = server.chunksAsked.slice(3)
    expect(asked).not.toContain(first)
    expect(asked).not.toContain(second)
    expect(asked[0]).toBe(third)
    expect(isThere(till, 0) && isThere(till, 19)).toBe(true)
    await till.close()
  })

  it.each([
    ['altered on its way', (text: string) => text.replace('Thing 1', 'Thong 1')],
    ['cut off', (text: string) => text.slice(0, -10)],
    ['not there any more', () => undefined],
    ['a page of the network', () => '<html>Sign in to the network</html>'],
  ])('reads the page without its chunk where that is %s', async (_, alter) => {
    const server = await makeLargeShop()
    server.alterChunk = alter
    const till = await openForSale(makeDevice(server))
    await allThere(till)
    expect(isThere(till, 1)).toBe(true)
    expect(server.chunksAsked.length).toBeGreaterThan(0)
    await till.close()
  })
})
