import { type BasketEvent, foldBasket, type LineItem } from '@kassa/kernel'
import { describe, expect, it } from 'vitest'
import { type BasketChange, OpenBasket } from './openBasket.ts'

const item = (itemId: string): LineItem => ({
  itemId,
  sku: itemId,
  name: itemId,
  unit: 'piece',
  unitPriceE5: 100_000,
  taxCategory: 'standard',
  tracksStock: true,
})

function makeBasket() {
  let next = 0
  const newId = () => `id${String(++next).padStart(4, '0')}`
  const events: BasketEvent[] = []
  const basket = new OpenBasket([], newId)
  const make = (change: BasketChange | undefined, isUndo = false) => {
    if (change === undefined) throw new Error('nothing to do')
    events.push(...change.events)
    basket.apply(change, isUndo)
    return change
  }
  const lines = () => basket.basket.lines.map((line) => `${line.quantityMilli / 1000} ${line.item.itemId}`)
  const first = () => {
    const [line] = basket.basket.lines
    if (line === undefined) throw new Error('no line')
    return line
  }
  return { basket, make, lines, first, events, newId }
}

describe('adding', () => {
  it('raises the last line where it is the same, and makes a line of its own otherwise', () => {
    const { basket, make, lines } = makeBasket()
    make(basket.add(item('cup'), 1000))
    make(basket.add(item('cup'), 1000))
    make(basket.add(item('pen'), 1000))
    make(basket.add(item('cup'), 1000))
    make(basket.add(item('cup'), -1000))
    make(basket.add({ ...item('cup'), unitPriceE5: 1 }, 1000))
    expect(lines()).toEqual(['2 cup', '1 pen', '1 cup', '-1 cup', '1 cup'])
  })
})

describe('a basket that another till works on as well', () => {
  it('counts what both add to one line, and undo takes back only what was added here', () => {
    const { basket, make, lines, first } = makeBasket()
    make(basket.add(item('cup'), 1000))
    const elsewhere = new OpenBasket(basket.events, () => 'there')
    const theirs = elsewhere.add(item('cup'), 2000)
    make(basket.add(item('cup'), 1000))
    basket.merge(theirs.events)
    expect(lines()).toEqual(['4 cup'])
    expect(make(basket.undoing(), true).removal?.quantityMilli).toBe(1000)
    expect(lines()).toEqual(['3 cup'])
    make(basket.add(item('cup'), 1000))
    basket.merge([
      { type: 'quantity_set', eventId: 'z', revision: 9, lineId: first().lineId, quantityMilli: 1000 },
    ])
    make(basket.undoing(), true)
    expect(lines()).toEqual([])
  })

  it('has no line to undo where that was taken away', () => {
    const { basket, make, lines, first } = makeBasket()
    make(basket.add(item('cup'), 1000))
    make(basket.add(item('cup'), 1000))
    basket.merge([{ type: 'line_removed', eventId: 'z', revision: 2, lineId: first().lineId }])
    expect(basket.undoing()).toBeUndefined()
    expect(lines()).toEqual([])
  })
})

describe('undo', () => {
  it('takes back change after change, in place, and tells which goods left unpaid', () => {
    const { basket, make, lines, first } = makeBasket()
    make(basket.add(item('cup'), 1000))
    make(basket.add(item('pen'), 2000))
    expect(make(basket.set(first(), 5000)).removal).toBeUndefined()
    expect(make(basket.set(first(), 3000)).removal?.quantityMilli).toBe(2000)
    expect(make(basket.remove(first())).removal?.quantityMilli).toBe(3000)
    expect(lines()).toEqual(['2 pen'])
    make(basket.undoing(), true)
    expect(lines()).toEqual(['3 cup', '2 pen'])
    make(basket.undoing(), true)
  })

  it('has nothing left when everything was taken back', () => {
    const { basket, make, lines, first } = makeBasket()
    make(basket.add(item('cup'), 1000))
    make(basket.set(first(), 4000))
    expect(make(basket.undoing(), true).removal?.quantityMilli).toBe(3000)
    expect(lines()).toEqual(['1 cup'])
    make(basket.undoing(), true)
    expect(lines()).toEqual([])
    expect(basket.canUndo).toBe(false)
    expect(basket.undoing()).toBeUndefined()
  })
})

it('opens again from its events, in any order', () => {
  const { basket, make, first, events, newId } = makeBasket()
  make(basket.add(item('cup'), 1000))
  make(basket.add(item('pen'), 2000))
  make(basket.remove(first()))
  make(basket.undoing(), true)
  const again = new OpenBasket([...events].reverse(), newId)
  expect(again.basket).toEqual(foldBasket(events))
  expect(again.basket.lines.map((line) => line.item.itemId)).toEqual(['cup', 'pen'])
})
