/** People come and go at a till that nobody sells at, with no server, and each telling is a fact. */
import { expect, it, vi } from 'vitest'
import { bodiesOf } from '../testing/journal.ts'
import { ids, makeDevice, makeShopServer, openForSale, until } from '../testing/shop.ts'
import { openTill } from '../till/openTill.ts'

// Keys and PINs take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

it('takes what a person tells by PIN, before anybody signs in, and knows it after a restart', async () => {
  const server = await makeShopServer()
  const device = makeDevice(server)
  await (await openForSale(device)).close()
  server.isAway = true
  const till = await openTill(device.ports)
  await until(till, ({ staff }) => staff.length > 0)
  const clock = await till.timeClock()
  const bob = await clock?.byPin(ids.bob, '4321')
  if (bob?.status !== 'known') throw new Error('Bob is not known')
  expect(bob).toMatchObject({ person: { name: 'Bob' } })
  expect(bob.last).toBeUndefined()
  expect(await bob.tell('in')).toMatchObject({ status: 'told' })
  expect(till.view().operator).toBeUndefined()
  await till.close()

  const again = await openTill(device.ports)
  const later = await (await again.timeClock())?.byPin(ids.bob, '4321')
  expect(later).toMatchObject({ status: 'known', last: { event: 'in' } })
  if (later?.status === 'known') await later.tell('out')
  const told = { operatorId: ids.bob }
  expect(bodiesOf(device, 'time_clocked')).toEqual([
    { ...told, event: 'in' },
    { ...told, event: 'out' },
  ])
  await again.close()
})

it('counts wrong PINs as sign-in does, and tells nothing for them', async () => {
  const device = makeDevice(await makeShopServer())
  const till = await openForSale(device)
  const clock = await till.timeClock()
  for (let turn = 1; turn <= 5; turn += 1) {
    expect(await clock?.byPin(ids.bob, '0000')).toMatchObject({ status: 'refused', code: 'wrong_pin' })
  }
  expect(await clock?.byPin(ids.bob, '4321')).toMatchObject({ status: 'refused', code: 'locked_out' })
  expect(await clock?.byBadge('nobody’s')).toMatchObject({ status: 'refused', code: 'badge_unknown' })
  expect(bodiesOf(device, 'time_clocked')).toEqual([])
  await till.close()
})
