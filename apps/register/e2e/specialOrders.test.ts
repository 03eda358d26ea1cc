/** A customer orders goods and pays a part: found again by the receipt, handed over for the rest, or cancelled with the money back. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsAt } from './goods.ts'
import type { TillPage } from './pages/tillPage.ts'
import { expect, test } from './till.ts'

const [globe, tapes] = goodsAt(0, 3)
const customer = 'Bram Proef'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** Orders both goods for the customer, at the prices of the customer's group, and pays half of them by card. Returns both amounts. */
async function order(till: TillPage): Promise<{ goodsMinor: number; halfMinor: number }> {
  await till.customer.look('bram')
  await expect(till.customer.found).toHaveCount(1)
  await till.page.keyboard.press('Enter')
  await expect(till.customer.row(customer)).toBeVisible()
  for (const { gtin } of [globe, tapes]) await till.scan(gtin)
  await expect(till.selling.line(tapes.name)).toBeVisible()
  const goodsMinor = Number(await till.selling.total.getAttribute('data-total'))
  const halfMinor = Math.round(goodsMinor / 2)
  await till.choose('special_orders')
  await till.orders.place({ percent: '50%', promisedDay: '2031-05-02' })
  await till.pay.expectRemaining(halfMinor)
  await till.pay.allByCard.click()
  await expect(till.orders.slip).toContainText(customer)
  return { goodsMinor, halfMinor }
}

test('what was ordered is found by its receipt and handed over for the rest', async ({ till }) => {
  const { page, orders, done, selling, pay, speech } = till
  const { goodsMinor, halfMinor } = await order(till)
  await expect(done.receipt).toContainText('Aanbetaling')
  const code = await done.readQrCode()
  await done.newSale.click()
  await till.choose('special_orders')
  await expect(orders.waiting).toHaveCount(1)
  expect(await axeFindings(page)).toEqual([])
  await till.scan(code)
  await expect(orders.sheet).toContainText(tapes.name)
  expect(await axeFindings(page)).toEqual([])
  await orders.button(speech.orders.order.hand_over).click()
  await selling.expectTotal(goodsMinor - halfMinor)
  await selling.payButton.click()
  await pay.allByCard.click()
  await expect(done.receipt).toContainText('Aanbetaling')
  await expect(done.receipt).not.toContainText('Bon met retour')
  await expect(done.receipt).toContainText(globe.name)
  await done.newSale.click()
  await till.choose('special_orders')
  await expect(orders.sheet).toContainText(speech.orders.sheet.none)
})

test('an order is cancelled, and what was paid goes back to the card', async ({ till }) => {
  const { orders, done, speech } = till
  await order(till)
  await done.newSale.click()
  await till.choose('special_orders')
  await orders.waiting.click()
  await orders.button(speech.orders.order.cancel).click()
  await orders.sheet.getByRole('button', { name: speech.orders.cancel.not_available }).click()
  await orders.button(speech.orders.cancel.confirm).click()
  await till.returning.toCard.click()
  await expect(done.receipt).toContainText(speech.orders.cancel.not_available)
  await done.newSale.click()
  await till.choose('special_orders')
  await expect(orders.sheet).toContainText(speech.orders.sheet.none)
})
