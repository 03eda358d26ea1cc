/** Recalled goods at a till: refused by scan, tap and payment, offline too; what may be sold is asked for its lot. */
import type { RecallRecord } from '@kassa/contract'
import { describe, expect, it, vi } from 'vitest'
import { ids, item, makeDevice, makeShopServer, openForSale } from '../testing/shop.ts'
import type { Till } from '../till/till.ts'

vi.setConfig({ testTimeout: 20_000 })

const gtin = '4006381333931'
const recallId = '01930000-0000-7000-8000-000000000092'
const lots: RecallRecord = {
  ...{ itemId: ids.cup, pieces: { type: 'lots', lots: ['L7'] }, announcedDay: '2026-11-20' },
  ...{ reason: 'May hold pieces of glass.', instruction: 'Take it off the shelf.' },
}
const all: RecallRecord = { ...lots, pieces: { type: 'all' } }
const withLot = (lot: string) => `01${gtin.padStart(14, '0')}10${lot}`
const lines = (till: Till) => till.view().basket.lines
const refused = { status: 'refused', code: 'goods_recalled' }

async function openShop(recall?: RecallRecord) {
  const server = await makeShopServer()
  if (recall !== undefined) server.write('recall', recallId, recall)
  const device = makeDevice(server)
  return { server, device, till: await openForSale(device) }
}

describe('while some lots are recalled', () => {
  it('refuses their scan with the reason and what to do, and sells others, without a server too', async () => {
    const { till, server } = await openShop(lots)
    server.isAway = true
    expect(await till.scan(withLot('L7'))).toEqual(refused)
    expect(till.view().notice).toMatchObject({
      detail: { name: 'Cup', reason: lots.reason, instruction: lots.instruction },
    })
    expect(await till.scan(withLot('L8'))).toEqual({ status: 'done' })
    expect(lines(till)).toMatchObject([{ lot: 'L8', quantityMilli: 1000 }])
    await till.close()
  })

  it('asks for the lot where the code does not say it', async () => {
    const { till } = await openShop(lots)
    const wanted = { status: 'choice_wanted', itemId: ids.cup, asks: { needsLot: true } }
    expect(await till.scan(gtin)).toMatchObject(wanted)
    expect(await till.addItem(ids.cup)).toMatchObject(wanted)
    expect(await till.addChosen(ids.cup, { quantityMilli: 1000, lot: 'l 7' })).toEqual(refused)
    expect(await till.addChosen(ids.cup, { quantityMilli: 1000 })).toEqual(refused)
    expect(await till.addChosen(ids.cup, { quantityMilli: 1000, lot: 'L9' })).toEqual({ status: 'done' })
    expect(lines(till)).toHaveLength(1)
    await till.close()
  })

  it('takes them back', async () => {
    const { till } = await openShop(lots)
    await till.addChosen(ids.cup, { quantityMilli: -1000, lot: 'L7' })
    expect(lines(till)).toMatchObject([{ lot: 'L7', quantityMilli: -1000 }])
    await till.close()
  })
})

it('asks for the last day where that says which are recalled', async () => {
  const { till } = await openShop({
    ...lots,
    pieces: { type: 'expiry', from: '2026-12-01', to: '2026-12-31' },
  })
  expect(await till.scan(gtin)).toMatchObject({ asks: { needsExpiry: true } })
  expect(await till.addChosen(ids.cup, { quantityMilli: 1000, expiryDay: '2026-12-15' })).toEqual(refused)
  const later = { quantityMilli: 1000, expiryDay: '2027-01-01' }
  expect(await till.addChosen(ids.cup, later)).toEqual({ status: 'done' })
  await till.close()
})

it('refuses every piece where all are recalled, and sells again when that is over', async () => {
  const { till, server } = await openShop(all)
  expect(await till.scan(gtin)).toEqual(refused)
  expect(await till.addItem(ids.cup, 1000, 100_000)).toEqual(refused)
  server.write('recall', recallId, null)
  await vi.waitFor(async () => expect(await till.scan(gtin)).toEqual({ status: 'done' }))
  await till.close()
})

it('holds payment up where the recall came after the goods, until they are taken out', async () => {
  const { till, server } = await openShop()
  await till.scan(gtin)
  await till.addItem(ids.book)
  server.write('recall', recallId, all)
  await vi.waitFor(async () => expect(await till.scan(gtin)).toEqual(refused))
  expect(await till.startTendering()).toEqual(refused)
  // Until the recall was there, each try sold one more.
  const cups = lines(till).filter((line) => line.item.itemId === ids.cup)
  for (const { lineId } of cups) await till.removeLine(lineId)
  expect(await till.undo()).toEqual(refused)
  expect(await till.startTendering()).toEqual({ status: 'done' })
  await till.close()
})

it('refuses a bundle of which a part is recalled', async () => {
  const { till, server } = await openShop(all)
  const bundle = { saleRules: { bundle: [{ itemId: ids.cup, quantityMilli: 1000 }] } }
  server.write('item', ids.postage, item('Tea set', 500_000, bundle))
  await vi.waitFor(async () => expect(await till.addItem(ids.postage)).toEqual(refused))
  await till.close()
})
