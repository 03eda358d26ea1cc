/** A company buys on account and pays later: shown what it owes, told on the receipt, and known at the office. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsAt } from './goods.ts'
import { expect, test } from './till.ts'

const [globe] = goodsAt(0)
const company = 'Carla Zonen'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('what is bought on account is owed, and is paid by card with the next basket', async ({
  shop,
  till,
}) => {
  const { page, selling, pay, done, customer, speech } = till
  const { account } = speech.customer
  const figures = page.getByRole('dialog').locator('[data-owed]')
  await till.scan(globe.gtin)
  await customer.look('zonen')
  await page.keyboard.press('Enter')
  await expect(customer.row(company)).toBeVisible()
  await selling.payButton.click()
  await page.getByRole('button', { name: speech.tenders.account.title }).click()
  await expect(figures).toHaveAttribute('data-owed', /^\d+$/)
  const owedMinor = Number(await figures.getAttribute('data-owed'))
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: speech.tenders.account.pay }).click()
  await expect(done.receipt).toContainText('Op rekening')
  const { customers } = await shop.office.ask('listCustomers', { query: { search: 'zonen' } })
  const place = { kind: 'house_account', accountId: customers[0]?.customerId ?? '' }
  const balance = async () =>
    (await shop.office.ask('readStoredValueAccount', { params: place, query: { currency: 'EUR' } }))
      .balanceMinor
  await till.waitUntilSent()
  const boughtMinor = -(await balance()) - owedMinor
  expect(boughtMinor).toBeGreaterThan(0)

  await done.newSale.click()
  await customer.look('zonen')
  await page.keyboard.press('Enter')
  await customer.row(company).click()
  await expect(figures).toHaveAttribute('data-owed', `${owedMinor + boughtMinor}`)
  await page.getByRole('button', { name: account.receive }).click()
  await expect(figures).toHaveAttribute('data-owed', `${owedMinor + boughtMinor}`)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: account.add }).click()
  await selling.expectTotal(owedMinor + boughtMinor)
  await selling.payButton.click()
  await pay.allByCard.click()
  await expect(done.receipt).toContainText('Betaling op rekening')
  await till.waitUntilSent()
  expect(await balance()).toBe(0)
})
