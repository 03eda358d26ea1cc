/** Prices by hand: a discount with its reason, another price, the whole basket; up to a limit alone, beyond with approval; undone. */
import type { RetailTransaction } from '@kassa/kernel'
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsAt } from './goods.ts'
import { expect, test } from './till.ts'

const [globe, tapes] = goodsAt(0, 1)
const off = (amountMinor: number, percent: number) => Math.round((amountMinor * percent) / 100)

test('a discount stands on the line, says why, is undone, and is sold with its reason', async ({
  shop,
  till,
  readyTill: { registerName },
}) => {
  await till.scan(globe.gtin)
  await till.scan(tapes.gtin)
  await till.price.openDiscountOf(globe.name)
  expect(await axeFindings(till.page)).toEqual([])
  await till.price.givePercent(20, 'Damaged')
  const discounted = globe.priceMinor - off(globe.priceMinor, 20)
  await till.selling.expectTotal(discounted + tapes.priceMinor)
  await expect(till.selling.line(globe.name)).toContainText('Damaged')

  const why = await till.price.whyOf(globe.name)
  await expect(why).toContainText('Price of the item')
  await expect(why).toContainText('DiscountDamaged')
  await expect(why).toContainText('The customer pays')
  expect(await axeFindings(till.page)).toEqual([])
  await till.page.keyboard.press('Escape')

  await till.page.getByRole('button', { name: 'Undo' }).click()
  await till.selling.expectTotal(globe.priceMinor + tapes.priceMinor)
  await till.price.openDiscountOf(globe.name)
  await till.price.givePercent(20, 'Damaged')
  await till.selling.payButton.click()
  await till.pay.exactCash.click()
  await till.done.expectChange(0)
  await expect(till.done.receipt).toContainText('Damaged')
  await till.waitUntilSent()
  const [row] = await shop.office.transactionsOf(registerName)
  const { transaction } = await shop.office.ask('readTransaction', {
    params: { transactionId: row?.transactionId ?? '' },
  })
  const [line] = (transaction as RetailTransaction).lines
  expect(line?.discounts).toEqual([
    { type: 'by_hand', name: 'Damaged', amountMinor: -off(globe.priceMinor, 20) },
  ])
})

test('a cashier gives a tenth alone, and more when the manager says yes', async ({ shop, readyTill }) => {
  const { till } = readyTill
  const [managerPin = '', cashierPin = ''] = shop.server.pins
  await till.signIn('Cashier', cashierPin)
  await till.scan(globe.gtin)
  await till.price.openDiscountOfBasket()
  await till.price.givePercent(10, 'Regular customer')
  await till.selling.expectTotal(globe.priceMinor - off(globe.priceMinor, 10))
  await till.price.openDiscountOfBasket()
  await till.price.givePercent(25, 'Regular customer')
  await expect(till.approval.sheet).toContainText('Take 25% off the price')
  await till.selling.expectTotal(globe.priceMinor - off(globe.priceMinor, 10))
  await till.approval.approve(managerPin)
  await till.selling.expectTotal(globe.priceMinor - off(globe.priceMinor, 25))
})

test('another price is typed with a reason of one’s own, and given back', async ({ till }) => {
  await till.scan(globe.gtin)
  await till.price.openPriceOf(globe.name)
  expect(await axeFindings(till.page)).toEqual([])
  await till.price.type('1.25')
  const set = till.price.change.getByRole('button', { name: 'Set this price' })
  await expect(set).toBeDisabled()
  await till.price.change.getByLabel('Another reason').fill('Torn box')
  await set.click()
  await till.selling.expectTotal(125)
  await expect(till.selling.line(globe.name)).toContainText('Torn box')
  await till.price.openPriceOf(globe.name)
  await till.price.change.getByRole('button', { name: /^Back to/ }).click()
  await till.selling.expectTotal(globe.priceMinor)
})

test('a discount by keyboard alone', async ({ till }) => {
  const { keyboard } = till.page
  await till.scan(globe.gtin)
  await till.selling.expectTotal(globe.priceMinor)
  await keyboard.press('%')
  await expect(till.price.discount).toContainText(globe.name)
  await till.price.type('50')
  await till.price.discount.getByRole('button', { name: 'Last one' }).focus()
  await keyboard.press('Enter')
  await till.price.discount.getByRole('button', { name: 'Give discount' }).focus()
  await keyboard.press('Enter')
  await till.selling.expectTotal(globe.priceMinor - off(globe.priceMinor, 50))
  await keyboard.press('Control+z')
  await till.selling.expectTotal(globe.priceMinor)
})
