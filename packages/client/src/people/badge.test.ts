/** A badge: signs in its holder with no server, hands the till over, says yes; a stranger's does nothing. */
import { badgeCodeOf, badgeHash } from '@kassa/contract'
import { expect, it, vi } from 'vitest'
import { bodiesOf } from '../testing/journal.ts'
import { ids, makeAnn, makeBob, makeDevice, makeShopServer, openForSale, until } from '../testing/shop.ts'

// Keys, PINs and sockets take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const codeOf = (digit: number) => badgeCodeOf(`${digit}`.repeat(24))
const [annsCode, bobsCode, strangersCode] = [codeOf(1), codeOf(2), codeOf(3)]

const badgeWith = async (code: string) => ({ badge: { hashBase64Url: await badgeHash(code) } })

async function openWithBadges() {
  const server = await makeShopServer()
  server.write('staff', ids.ann, await makeAnn(await badgeWith(annsCode)))
  server.write('staff', ids.bob, await makeBob(await badgeWith(bobsCode)))
  const device = makeDevice(server)
  const till = await openForSale(device)
  return { server, device, till }
}

it('signs in its holder, and hands the till over with what is in the basket', async () => {
  const { till, device } = await openWithBadges()
  await till.signOut()
  expect(await till.scanBadge(annsCode)).toEqual({ status: 'done' })
  expect(till.view()).toMatchObject({ stage: 'open', operator: { name: 'Ann' } })
  await till.addItem(ids.cup)
  expect(await till.scanBadge(bobsCode)).toEqual({ status: 'done' })
  expect(till.view().operator?.name).toBe('Bob')
  expect(till.view().basket.lines).toHaveLength(1)
  expect(bodiesOf(device, 'signed_out').at(-1)).toEqual({ operatorId: ids.ann })
  expect(bodiesOf(device, 'signed_in').at(-1)).toEqual({ operatorId: ids.bob })
  await till.close()
})

it('changes nothing in the hand of whoever sells already, nor while somebody pays', async () => {
  const { till, device } = await openWithBadges()
  const before = bodiesOf(device, 'signed_in').length
  expect(await till.scanBadge(annsCode)).toEqual({ status: 'done' })
  await till.addItem(ids.cup)
  await till.startTendering()
  expect(await till.scanBadge(bobsCode)).toEqual({ status: 'not_now' })
  expect(till.view().operator?.name).toBe('Ann')
  expect(bodiesOf(device, 'signed_in')).toHaveLength(before)
  await till.close()
})

it('that nobody has is told, and counted like wrong PINs', async () => {
  const { till } = await openWithBadges()
  await till.signOut()
  expect(await till.scanBadge(strangersCode)).toEqual({ status: 'refused', code: 'badge_unknown' })
  for (let time = 0; time < 4; time += 1) await till.scanBadge('KB12')
  expect(await till.scanBadge(annsCode)).toEqual({ status: 'refused', code: 'locked_out' })
  expect(await till.signIn(ids.ann, '1234')).toEqual({ status: 'done' })
  await till.close()
})

it('says yes to what is asked, where its holder may', async () => {
  const { till, device } = await openWithBadges()
  await till.scanBadge(bobsCode)
  await till.openDrawer('no_sale')
  expect(await till.scanBadge(bobsCode)).toEqual({ status: 'refused', code: 'badge_may_not' })
  expect(till.view().approval?.refusal).toMatchObject({ code: 'badge_may_not' })
  expect(await till.scanBadge(annsCode)).toEqual({ status: 'done' })
  expect(till.view().operator?.name).toBe('Bob')
  expect(bodiesOf(device, 'drawer_opened')).toMatchObject([{ operatorId: ids.bob, approvedBy: ids.ann }])
  await till.close()
})

it('that was taken back, or whose holder may not sign in any more, is nobody’s', async () => {
  const { till, server } = await openWithBadges()
  await till.signOut()
  server.write('staff', ids.ann, await makeAnn())
  server.write('staff', ids.bob, await makeBob({ ...(await badgeWith(bobsCode)), isActive: false }))
  await until(till, (view) => view.staff.every(({ staffId }) => staffId !== ids.bob))
  for (const code of [annsCode, bobsCode])
    expect(await till.scanBadge(code)).toEqual({ status: 'refused', code: 'badge_unknown' })
  await till.close()
})
