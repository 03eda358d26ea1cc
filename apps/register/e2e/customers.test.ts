/** A customer from the search to the sale: found by keyboard, served at their group's price; and one who is made with no server. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsAt } from './goods.ts'
import { expect, test } from './till.ts'

test.use({ serviceWorkers: 'allow' })

const [globe] = goodsAt(0)
/** As the demo's price list for staff has it. */
const staffPriceMinor = 99

test('a member of a group pays the group’s price, and the sale names them by id', async ({
  shop,
  till,
  readyTill,
}) => {
  const { page, selling, customer } = till
  await till.scan(globe.gtin)
  await customer.look('550102')
  await expect(customer.found).toHaveCount(1)
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(customer.row('Bram Proef')).toContainText('Personeel')
  await selling.expectTotal(staffPriceMinor)
  await customer.leave('Bram Proef')
  await selling.expectTotal(globe.priceMinor)
  await page.getByRole('button', { name: till.speech.basket_actions.undo, exact: true }).click()
  await selling.expectTotal(staffPriceMinor)
  await customer.row('Bram Proef').click()
  await expect(page.getByText(till.speech.customer.purchases.none)).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await selling.payButton.click()
  await till.pay.exactCash.click()
  await till.done.newSale.click()

  // The card that another scan is of begins the next sale.
  await till.scan('K-1007')
  await expect(customer.row('Gustav Exempel')).toBeVisible()
  await till.waitUntilSent()
  const { customers } = await shop.office.ask('listCustomers', { query: { search: 'Bram' } })
  const customerId = customers[0]?.customerId ?? ''
  const { purchases } = await shop.office.ask('readPurchases', { params: { customerId } })
  expect(purchases).toMatchObject([{ totalMinor: staffPriceMinor, storeName: 'Amsterdam' }])
  expect(await shop.office.transactionsOf(readyTill.registerName)).toHaveLength(1)
})

test('somebody new is served with no server, and reaches it when it is back', async ({
  shop,
  till,
  context,
}) => {
  const { page, customer, speech } = till
  await till.waitUntilSent()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await context.setOffline(true)
  await customer.look('nieuw@example.com')
  await expect(page.getByText(speech.customer.find.none, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: speech.customer.find.new }).click()
  await expect(page.getByRole('textbox', { name: speech.customer.new.email })).toHaveValue(
    'nieuw@example.com',
  )
  const consent = page.getByRole('checkbox', { name: speech.customer.new.consent_email })
  await expect(consent).not.toBeChecked()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: speech.customer.new.submit }).click()
  await expect(customer.row('nieuw@example.com')).toBeVisible()
  await page.reload()
  await till.waitForSignIn()
  await context.setOffline(false)
  await expect(async () => {
    const { customers } = await shop.office.ask('listCustomers', { query: { search: 'nieuw@' } })
    expect(customers).toMatchObject([{ version: 1, customer: { email: 'nieuw@example.com' } }])
    expect(customers[0]?.customer.consents).toBeUndefined()
  }).toPass({ timeout: 20_000 })
})
