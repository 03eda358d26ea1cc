// House accounts: a limit is granted, what was bought beyond it is pointed out, and everything that moved is a statement.
import { must } from '@kassa/kernel'
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { expect, test } from './kassa.ts'

test('a customer may owe so much; what a till sold beyond it is found by their name', async ({
  office,
  till,
}) => {
  await office.goto('/office/customers')
  await office.getByRole('link', { name: 'Kees Voorbeeld' }).click()
  const limit = office.getByLabel('May owe at most')
  await limit.fill('0')
  await office.keyboard.press('Control+s')
  await expect(office.getByText('An amount above 0.')).toBeVisible()
  await limit.fill('0.50')
  await office.keyboard.press('Control+s')
  await office.getByRole('link', { name: 'Kees Voorbeeld' }).click()
  await expect(limit).toHaveValue('0.50')
  await expect(office.getByText('Nothing was bought on account yet.')).toBeVisible()

  const customerId = new URL(office.url()).pathname.split('/').at(-1) ?? ''
  const sku = must(till.skus[0], 'an item')
  const sale = await till.sell({ lines: [{ sku, pieces: 1 }], paidBy: { account: customerId } })
  await till.send()
  await office.goto('/office/gift-cards')
  await office.getByText('Overdrawn', { exact: true }).first().click()
  await office.getByRole('searchbox').fill('kees')
  await office.getByRole('link', { name: 'Kees Voorbeeld' }).click()
  await expect(office.getByRole('heading', { level: 1 })).toHaveText('On account Kees Voorbeeld')
  await expect(office.getByText('Over the limit', { exact: true })).toBeVisible()
  expect(await axeFindings(office)).toEqual([])
  await office.getByRole('table', { name: 'Movements' }).getByRole('link').click()
  await expect(office).toHaveURL(new RegExp(sale.transactionId))
  await expect(office.getByText('The customer owes more than the limit of the house account.')).toBeVisible()
})
