/** Gift cards and the other tenders, by hand: sold, looked at, paid with, split, taken away; goods back onto store credit. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsAt } from './goods.ts'
import { expect, test } from './till.ts'

const [globe, tapes] = goodsAt(0, 1)

test('a gift card is sold, looked at, pays a part of the next sale, and is taken away and given again', async ({
  till,
}) => {
  const { page, tenders, pay, done, selling } = till
  await till.choose('gift_cards')
  expect(await axeFindings(page)).toEqual([])
  await tenders.sellCard('2.00')
  await selling.expectTotal(200)
  await selling.payButton.click()
  await pay.exactCash.click()
  await done.expectChange(0)
  const number = await tenders.numberOf('Gift card')
  await till.waitUntilSent()

  await till.scan(globe.gtin)
  await till.scan(tapes.gtin)
  await selling.payButton.click()
  await tenders.other('Split').click()
  await page.getByRole('button', { name: 'By 2' }).click()
  await expect(tenders.part).toHaveText('Part 1 of 2 is on the pad')
  await tenders.other('Split').click()
  await page.getByRole('button', { name: 'Do not split' }).click()

  await till.scan(number)
  await tenders.expectOnCard(200)
  expect(await axeFindings(page)).toEqual([])
  await tenders.pay()
  const dueMinor = globe.priceMinor + tapes.priceMinor
  await pay.expectRemaining(dueMinor - 200)
  await tenders.takeAway(/Gift card/)
  await pay.expectRemaining(dueMinor)
  await till.scan(number)
  await tenders.pay()
  await pay.exactCash.click()
  await expect(done.receipt).toContainText('Cadeaukaart')
  await expect(done.receipt).toContainText('Over 0,00')
})

test('what comes back becomes store credit, and the credit pays', async ({ till }) => {
  const { page, tenders, pay, done, selling } = till
  await till.scan(globe.gtin)
  await selling.payButton.click()
  await pay.exactCash.click()
  await done.expectChange(0)
  await till.returning.open()
  await till.returning.voidLast.click()
  await page.getByRole('button', { name: /^As store credit/ }).click()
  const number = await tenders.numberOf('Store credit')
  await till.waitUntilSent()
  await till.scan(globe.gtin)
  await selling.payButton.click()
  await till.scan(number)
  await tenders.expectOnCard(globe.priceMinor)
  await tenders.pay()
  await expect(done.receipt).toContainText('Winkeltegoed')
})
