/** The tiles of a register, arranged at the register: by whoever may, and only where the server keeps it. */
import { expect, it, vi } from 'vitest'
import { ids, makeDevice, makeShopServer, openForSale } from '../testing/shop.ts'

// Keys, PINs and sockets take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

async function makeShop() {
  const server = await makeShopServer()
  server.write('favourites', ids.register, { itemIds: [ids.book], categoryId: ids.category })
  server.write('favourites', ids.secondRegister, { itemIds: [ids.postage] })
  const till = await openForSale(makeDevice(server))
  return { server, till, tiles: () => till.view().register?.favourites }
}

it('are those of the own register, and saved for it with its department, each item once', async () => {
  const { till, tiles } = await makeShop()
  expect(tiles()).toEqual({ itemIds: [ids.book], categoryId: ids.category })
  expect(await till.arrangeTiles([ids.cup, ids.book, ids.cup])).toEqual({ status: 'done' })
  const arranged = { itemIds: [ids.cup, ids.book], categoryId: ids.category }
  await vi.waitFor(() => expect(tiles()).toEqual(arranged))
  await till.close()
})

it('want approval of whoever may not', async () => {
  const { till, tiles } = await makeShop()
  await till.signOut()
  await till.signIn(ids.bob, '4321')
  expect(await till.arrangeTiles([ids.cup])).toMatchObject({ status: 'approval_wanted' })
  expect(tiles()?.itemIds).toEqual([ids.book])
  await till.approve(ids.ann, '1234')
  await vi.waitFor(() => expect(tiles()?.itemIds).toEqual([ids.cup]))
  await till.close()
})

it('stay as they were where the server does not answer', async () => {
  const { server, till, tiles } = await makeShop()
  server.isAway = true
  expect(await till.arrangeTiles([])).toEqual({ status: 'refused', code: 'tiles_not_saved' })
  expect(tiles()?.itemIds).toEqual([ids.book])
  await till.close()
})
