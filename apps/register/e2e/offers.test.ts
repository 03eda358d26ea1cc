/** Promotions and coupons show themselves: in the basket with what they take off, on the line, on the receipt; and by keyboard alone. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsIn } from './goods.ts'
import { expect, test } from './till.ts'

test('promotions and a coupon, from the scan to the receipt', async ({ shop, till, readyTill }) => {
  const { page, selling, offers } = till
  const christmas = goodsIn('Christmas', 3)
  const [first, second, third] = christmas
  for (const item of [first, second]) await till.scan(item?.gtin ?? '')
  await expect(offers.list).toContainText('Add one for “Kerst: 3 halen, 2 betalen”')
  await till.scan(third?.gtin ?? '')
  const fullMinor = christmas.reduce((sum, { priceMinor }) => sum + priceMinor, 0)
  const freeMinor = Math.min(...christmas.map(({ priceMinor }) => priceMinor))
  await selling.expectTotal(fullMinor - freeMinor)
  await expect(offers.row('Kerst: 3 halen, 2 betalen')).toContainText((freeMinor / 100).toFixed(2))

  await selling.search.fill('jarig-1122')
  await page.keyboard.press('Enter')
  await expect(offers.row('JARIG-1122')).toContainText(till.speech.offers.not_yet)
  await till.scan('WELKOM10')
  const tenthMinor = Math.round((fullMinor - freeMinor) / 10)
  await selling.expectTotal(fullMinor - freeMinor - tenthMinor)
  await till.scan('WELKOM10')
  await expect(till.notice).toHaveAttribute('data-notice', 'coupon_in_basket')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFindings(page)).toEqual([])
  }

  await offers.removeCoupon('JARIG-1122').focus()
  await page.keyboard.press('Enter')
  await expect(offers.row('JARIG-1122')).toHaveCount(0)
  const why = await till.price.whyOf(christmas[0]?.name ?? '')
  await expect(why).toContainText('Welkom: 10% korting')
  await page.keyboard.press('Escape')

  await selling.payButton.click()
  await till.pay.expectRemaining(fullMinor - freeMinor - tenthMinor)
  await till.pay.exactCash.click()
  await expect(till.done.receipt).toContainText('Kerst: 3 halen, 2 betalen')
  await expect(till.done.receipt).toContainText('Welkom: 10% korting')
  await till.waitUntilSent()
  const [row] = await shop.office.transactionsOf(readyTill.registerName)
  expect(row).toMatchObject({ totalMinor: fullMinor - freeMinor - tenthMinor, reviewReasons: [] })
})
