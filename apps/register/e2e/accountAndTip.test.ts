/** A company buys on account and pays later: shown what it owes, told on the receipt, and known at the office. A tip on top of a sale. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsAt } from './goods.ts'
import type { Office } from './office.ts'
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

/** The store takes tips from now on; what it took before is given back by `close`. */
async function takeTips(office: Office) {
  const storeId = await office.storeId('Amsterdam')
  const tendersNow = async () =>
    (await office.ask('listStores', {})).stores.find((row) => row.storeId === storeId)?.store.tenders ?? {}
  const save = async (tips: { percents: number[] } | undefined) => {
    const before = await tendersNow()
    const { tips: _, ...others } = before
    const tenders = { ...others, ...(tips === undefined ? {} : { tips }) }
    await office.ask('saveTenders', { params: { storeId }, body: { before, tenders } })
  }
  await save({ percents: [10, 50] })
  return { close: () => save(undefined) }
}

test('a tip stands on top of what is due, is paid by card, and is no part of the sale', async ({
  shop,
  till,
  readyTill,
}) => {
  const { close } = await takeTips(shop.office)
  const { page, selling, pay, done, speech } = till
  const { tip } = speech.tenders
  const tipMinor = 75
  await till.scan(globe.gtin)
  await selling.payButton.click()
  await page.getByRole('button', { name: tip.title }).click()
  await page.getByRole('dialog', { name: tip.title }).getByRole('button', { name: '50 %' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: '50 %' }).click()
  await pay.expectRemaining(globe.priceMinor + tipMinor)
  await pay.allByCard.click()
  await expect(done.receipt).toContainText('Fooi')
  await till.waitUntilSent()
  const rows = await shop.office.transactionsOf(readyTill.registerName)
  expect(rows).toMatchObject([{ totalMinor: globe.priceMinor }])
  const params = { transactionId: rows[0]?.transactionId ?? '' }
  const { money } = await shop.office.ask('readTransaction', { params })
  expect(money.find(({ account }) => account === 'tips')).toMatchObject({ amountMinor: -tipMinor })
  await close()
})
