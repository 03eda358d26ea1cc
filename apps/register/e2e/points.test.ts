/** Points of a customer: seen in the basket, spent at the till, told on the receipt, and gone at the server. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsAt } from './goods.ts'
import { openClub } from './pointsClub.ts'
import { expect, test } from './till.ts'

const [globe] = goodsAt(0)
/** As the demo's price list for staff has it. */
const staffPriceMinor = 99

test('points are seen, pay all of a sale, and are spent at the server', async ({ shop, till }) => {
  const { customerId, close } = await openClub(shop.office)
  const { page, selling, customer, speech } = till
  await till.scan(globe.gtin)
  await customer.look('557721')
  await expect(customer.found).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(customer.row('Noor Proef')).toContainText('1,000')
  await customer.row('Noor Proef').click()
  await expect(page.getByRole('region', { name: 'Points club' })).toContainText('10.00')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await selling.expectTotal(staffPriceMinor)
  await selling.payButton.click()
  const pay = page.getByRole('button', { name: speech.tenders.points.pay })
  await pay.waitFor()
  expect(await axeFindings(page)).toEqual([])
  await pay.click()
  await till.done.newSale.click()
  await till.waitUntilSent()
  const asked = { params: { customerId }, query: { currency: 'EUR' } }
  const history = await shop.office.ask('readPointsHistory', asked)
  expect(history).toMatchObject({
    ...{ status: 'found', balancePoints: 1000 - staffPriceMinor },
    movements: [{ why: 'spent', points: -staffPriceMinor }, { why: 'corrected' }],
  })
  await close()
})
