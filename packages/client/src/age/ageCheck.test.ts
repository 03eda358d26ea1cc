/** The age of the buyer: asked once, held against the day, never written down; nothing is paid before somebody looked. */
import { describe, expect, it, vi } from 'vitest'
import { bodiesOf } from '../testing/journal.ts'
import { ids, item, makeDevice, makeShopServer, openForSale, until } from '../testing/shop.ts'
import type { Till } from '../till/till.ts'

// Keys, PINs and sockets take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const wineGtin = '8714811143031'
const names = (till: Till) => till.view().basket.lines.map((line) => line.item.name)
const asked = (till: Till) => till.view().basket.ageCheck

/** Wine and gin from eighteen, by their category; cider from sixteen; malt beer for everyone. */
async function makeWineShop() {
  const server = await makeShopServer()
  const category = '01930000-0000-7000-8000-000000000041'
  server.write('category', category, { name: 'Drinks', hue: 10, position: 2, minimumAge: 18 })
  const drinks = { categoryId: category }
  server.write('item', ids.cup, item('Wine', 347_000, { ...drinks, gtins: [wineGtin] }))
  server.write('item', ids.postage, item('Gin', 500_000, drinks))
  server.write('item', ids.book, item('Cider', 200_000, { saleRules: { minimumAge: 16 } }))
  server.write('item', ids.retired, item('Malt', 100_000, { ...drinks, saleRules: { minimumAge: 0 } }))
  const device = makeDevice(server)
  return { server, device, till: await openForSale(device) }
}

describe('the age of the buyer', () => {
  it('is asked once per limit, by scan and by touch, with the birth date to compare', async () => {
    const { till, device } = await makeWineShop()
    await till.addItem(ids.retired)
    expect(asked(till)).toBeUndefined()
    await till.addItem(ids.book)
    expect(asked(till)).toEqual({ minimumAge: 16, latestBirthDay: '2010-11-22' })
    expect(await till.answerAge(16, 'old_enough')).toEqual({ status: 'done' })
    await till.scan(wineGtin)
    expect(asked(till)).toEqual({ minimumAge: 18, latestBirthDay: '2008-11-22' })
    await till.answerAge(18, 'old_enough')
    await till.addItem(ids.postage)
    await till.addItem(ids.book)
    expect(asked(till)).toBeUndefined()
    const { basketId } = till.view().basket
    const body = { operatorId: ids.ann, basketId, outcome: 'old_enough' }
    expect(bodiesOf(device, 'age_checked')).toEqual([
      { ...body, minimumAge: 16 },
      { ...body, minimumAge: 18 },
    ])
    await till.close()
  })

  it('holds payment up until somebody looked', async () => {
    const { till } = await makeWineShop()
    await till.addItem(ids.cup)
    expect(await till.startTendering()).toEqual({ status: 'refused', code: 'age_unconfirmed' })
    await till.answerAge(18, 'old_enough')
    expect(await till.startTendering()).toEqual({ status: 'done' })
    await till.close()
  })

  it('takes what is refused out of the basket, in the journal; undone, it is asked about again', async () => {
    const { till, device } = await makeWineShop()
    await till.addItem(ids.cup)
    await till.addItem(ids.book)
    await till.addItem(ids.postage)
    await till.answerAge(18, 'refused')
    expect(names(till)).toEqual(['Cider'])
    expect(asked(till)?.minimumAge).toBe(16)
    expect(bodiesOf(device, 'age_checked')).toMatchObject([{ minimumAge: 18, outcome: 'refused' }])
    expect(bodiesOf(device, 'line_removed')).toMatchObject([{ itemId: ids.cup }, { itemId: ids.postage }])
    await till.undo()
    expect(names(till)).toEqual(['Cider', 'Gin'])
    expect(asked(till)?.minimumAge).toBe(18)
    await till.close()
  })

  it('stays answered when the last line is taken back, when the basket is parked and over a reload', async () => {
    const { till, device } = await makeWineShop()
    await till.addItem(ids.cup)
    await till.answerAge(18, 'old_enough')
    await till.undo()
    await till.addItem(ids.postage)
    expect(asked(till)).toBeUndefined()
    await till.holdBasket('Blue hat')
    await till.addItem(ids.cup)
    expect(asked(till)?.minimumAge).toBe(18)
    await till.answerAge(18, 'refused')
    await till.close()
    const again = await openForSale(device)
    await again.resumeBasket(again.view().held[0]?.basketId ?? '')
    expect(names(again)).toEqual(['Gin'])
    expect(asked(again)).toBeUndefined()
    await again.close()
  })

  it('is nobody’s business where goods come back', async () => {
    const { till } = await makeWineShop()
    await till.addItem(ids.cup, -1000)
    expect(asked(till)).toBeUndefined()
    await till.close()
  })

  it('an answer about another age changes nothing', async () => {
    const { till, device } = await makeWineShop()
    await till.addItem(ids.cup)
    expect(await till.answerAge(16, 'old_enough')).toEqual({ status: 'not_now' })
    expect(asked(till)?.minimumAge).toBe(18)
    expect(bodiesOf(device, 'age_checked')).toEqual([])
    await till.close()
  })

  it('follows its category when that changes', async () => {
    const { till, server } = await makeWineShop()
    const category = '01930000-0000-7000-8000-000000000041'
    const { version } = till.view().catalogue
    server.write('category', category, { name: 'Drinks', hue: 10, position: 2 })
    await until(till, (view) => view.catalogue.version > version)
    await till.addItem(ids.cup)
    expect(asked(till)).toBeUndefined()
    await till.close()
  })
})
