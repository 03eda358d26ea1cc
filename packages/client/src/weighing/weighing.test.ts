/** Weighing at a till: over a real serial line to the simulated scale, and by hand. */
import { makeSerialTwin } from '@kassa/devices/testing'
import { describe, expect, it, vi } from 'vitest'
import { bodiesOf } from '../testing/journal.ts'
import { ids, item, makeDevice, makeShopServer, openForSale, until } from '../testing/shop.ts'
import type { Till } from '../till/till.ts'

vi.setConfig({ testTimeout: 20_000 })

const scaleId = '01930000-0000-7000-8000-000000000091'
const unitPriceE5 = 1_290_000
const lines = (till: Till) => till.view().basket.lines

/** A shop that sells cheese by the kg, in boxes of 12 g, and has a scale at the till. */
async function makeCheeseShop() {
  const server = await makeShopServer()
  const cheese = { unit: 'kg', gtins: ['8714811143031'], saleRules: { tareMilli: 12 } } as const
  server.write('item', ids.cup, item('Cheese', unitPriceE5, { ...cheese, gtins: [...cheese.gtins] }))
  server.write('scale', scaleId, {
    ...{ storeId: ids.store, name: 'Scale', protocol: 'mt-sics' },
    connection: { type: 'serial' },
  })
  server.write('register', ids.register, { storeId: ids.store, name: 'Till 1', scaleId })
  const twin = makeSerialTwin('mt-sics')
  const device = makeDevice(server)
  const port = { isChosen: true, chosen: twin.port }
  device.ports.serialPorts = async () => ({
    known: async () => (port.isChosen ? port.chosen : undefined),
    choose: async () => {
      port.isChosen = true
      port.chosen = twin.port
      return twin.port
    },
  })
  return { server, device, twin, port, till: await openForSale(device) }
}

const stateOf = (till: Till) => till.view().weighing?.state

/** The manual clock stands still: its timers are let go by hand. */
async function untilState(till: Till, device: ReturnType<typeof makeDevice>, name: string) {
  for (let tries = 0; stateOf(till)?.name !== name && tries < 200; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5))
    device.clock.advance(1_000)
  }
  expect(stateOf(till)?.name).toBe(name)
}

describe('an item that is sold by the kg, at a till with a scale', () => {
  it('is weighed without its packaging, and says so for ever', async () => {
    const { till, device, twin } = await makeCheeseShop()
    expect(await till.scan('8714811143031')).toMatchObject({ status: 'choice_wanted', isWeighed: true })
    const desk = await till.weigh(ids.cup)
    await untilState(till, device, 'empty')
    expect(desk?.take()).toBeUndefined()
    twin.put({ weightMilli: 448, behaviour: 'moving' })
    await untilState(till, device, 'moving')
    expect(desk?.take()).toBeUndefined()
    twin.put({ weightMilli: 448, behaviour: 'at_rest' })
    await untilState(till, device, 'ready')
    expect(till.view().weighing).toMatchObject({ amountMinor: 562, state: { netMilli: 436, tareMilli: 12 } })
    const weighed = desk?.take()
    expect(weighed).toEqual({ quantityMilli: 436, weighing: { by: 'scale', tareMilli: 12 } })
    desk?.close()
    expect(till.view().weighing).toBeUndefined()
    if (weighed === undefined) return
    expect(await till.addChosen(ids.cup, weighed)).toEqual({ status: 'done' })
    const [line] = lines(till)
    expect(await till.setQuantity(line?.lineId ?? '', 900)).toMatchObject({ code: 'weighed_once' })
    await till.startTendering()
    await till.payCash(10_000)
    await until(till, (view) => view.flow.name === 'completed')
    const [sale] = bodiesOf(device, 'retail_transaction')
    expect(sale).toMatchObject({
      lines: [{ quantityMilli: 436, weighing: { by: 'scale', tareMilli: 12 }, grossMinor: 562 }],
    })
    await till.close()
  })

  it('shows no weight while the scale is away, and goes on when it is back', async () => {
    const { till, device, twin } = await makeCheeseShop()
    const desk = await till.weigh(ids.cup)
    twin.put({ weightMilli: 500, behaviour: 'at_rest' })
    await untilState(till, device, 'ready')
    twin.unplug()
    await untilState(till, device, 'trouble')
    expect(stateOf(till)).toMatchObject({ trouble: 'unreachable' })
    expect(desk?.take()).toBeUndefined()
    twin.plugIn()
    await untilState(till, device, 'ready')
    desk?.close()
    await till.close()
  })

  it('is not sold without a weight, and by hand only by whoever may', async () => {
    const { till, device } = await makeCheeseShop()
    const unweighed = { quantityMilli: 1000 }
    expect(await till.addChosen(ids.cup, unweighed)).toMatchObject({ code: 'choice_incomplete' })
    const byHand = { quantityMilli: 250, weighing: { by: 'hand' } } as const
    await till.signOut()
    await till.signIn(ids.bob, '4321')
    expect(await till.addChosen(ids.cup, byHand)).toMatchObject({
      ...{ status: 'approval_wanted', need: { permission: 'weigh_by_hand' } },
    })
    expect(await till.approve(ids.ann, '1234')).toEqual({ status: 'done' })
    expect(lines(till)).toMatchObject([{ quantityMilli: 250, weighing: { by: 'hand' } }])
    expect(bodiesOf(device, 'approved')).toMatchObject([
      { permission: 'weigh_by_hand', approvedBy: ids.ann, operatorId: ids.bob },
    ])
    // Taken away and brought back, nothing is typed anew.
    await till.removeLine(lines(till)[0]?.lineId ?? '')
    expect(await till.undo()).toEqual({ status: 'done' })
    expect(lines(till)).toMatchObject([{ quantityMilli: 250, weighing: { by: 'hand' } }])
    await till.close()
  })

  it('is weighed after another port was chosen than the wrong one', async () => {
    const { till, device, twin, port } = await makeCheeseShop()
    const other = makeSerialTwin('mt-sics')
    other.unplug()
    port.chosen = other.port
    const desk = await till.weigh(ids.cup)
    await untilState(till, device, 'trouble')
    expect(till.view().weighing).toMatchObject({ hasPort: true })
    twin.put({ weightMilli: 500, behaviour: 'at_rest' })
    await desk?.choosePort()
    await untilState(till, device, 'ready')
    desk?.close()
    await till.close()
  })

  it('takes the weight that stands in its code, with the lot or without', async () => {
    const { till } = await makeCheeseShop()
    expect(await till.scan('(01)08714811143031(3103)000456')).toEqual({ status: 'done' })
    expect(await till.scan('(01)08714811143031(3103)000250(10)AB')).toEqual({ status: 'done' })
    expect(lines(till)).toMatchObject([{ quantityMilli: 456 }, { quantityMilli: 250, lot: 'AB' }])
    expect(await till.scan('(01)08714811143031(10)AB')).toMatchObject({
      ...{ status: 'choice_wanted', isWeighed: true, given: { lot: 'AB' } },
    })
    await till.close()
  })

  it('wants its port to be chosen once', async () => {
    const { till, device, port } = await makeCheeseShop()
    port.isChosen = false
    const desk = await till.weigh(ids.cup)
    await untilState(till, device, 'port_wanted')
    await desk?.choosePort()
    await untilState(till, device, 'empty')
    desk?.close()
    await till.close()
  })
})

it('is not asked for a weight where the till has no scale', async () => {
  const server = await makeShopServer()
  server.write('item', ids.cup, item('Cheese', unitPriceE5, { unit: 'kg' }))
  const till = await openForSale(makeDevice(server))
  expect(await till.addItem(ids.cup, 250)).toEqual({ status: 'done' })
  expect(lines(till)).toMatchObject([{ quantityMilli: 250 }])
  expect(lines(till)[0]).not.toHaveProperty('weighing')
  expect(await till.weigh(ids.cup)).toBeUndefined()
  await till.close()
})
