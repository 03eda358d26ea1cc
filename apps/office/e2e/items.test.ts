// Items with their stock.
import { expect, test } from './kassa.ts'

test('the stock of an item follows a sale, and its movements lead to the transaction', async ({
  office,
  till,
}) => {
  const sku = till.skus[7] ?? ''
  await office.goto('/office/items')
  await office.getByRole('searchbox').fill(sku)
  const row = office.getByRole('row').filter({ has: office.getByRole('cell', { name: sku, exact: true }) })
  await expect(row).toHaveCount(1)
  await row.getByRole('link').click()

  const level = office
    .getByRole('region', { name: 'In stock' })
    .locator('dl > div')
    .filter({ hasText: 'Amsterdam' })
    .locator('dd')
  await expect(level).not.toBeEmpty()
  const before = Number(await level.innerText())
  await expect(office.getByText('Live', { exact: true })).toBeVisible()
  const sale = await till.sell({ lines: [{ sku, pieces: 4 }], paidBy: 'card' })
  await till.send()
  await expect(level).toHaveText(String(before - 4), { timeout: 1_000 })

  const movements = office.getByRole('table', { name: 'Movements' })
  const latest = movements.locator('tbody tr').first()
  await expect(latest).toContainText('-4')
  await latest.getByRole('link', { name: 'Sale' }).click()
  await expect(office.getByRole('heading', { level: 1 })).toHaveText(`Receipt ${sale.receiptNumber}`)
})

test('levels in the list follow a sale too', async ({ office, till }) => {
  const sku = till.skus[8] ?? ''
  await office.goto(`/office/items?search=${sku}`)
  const row = office.getByRole('row').filter({ has: office.getByRole('cell', { name: sku, exact: true }) })
  await expect(row).toHaveCount(1)
  await expect(office.getByText('Live', { exact: true })).toBeVisible()
  const before = await row.getByRole('cell').allInnerTexts()
  await till.sell({ lines: [{ sku, pieces: 1 }], paidBy: 'cash' })
  await till.send()
  await expect
    .poll(async () => (await row.getByRole('cell').allInnerTexts()).join(), { timeout: 1_000 })
    .not.toBe(before.join())
})

test('a search that finds nothing says what to try', async ({ office }) => {
  await office.goto('/office/items')
  await office.getByRole('searchbox').fill('no such thing anywhere')
  await expect(office.getByText('Nothing found for “no such thing anywhere”')).toBeVisible()
  await office.locator('main').getByRole('button', { name: 'Clear search' }).last().click()
  await expect(office.getByRole('table', { name: 'Items' }).locator('tbody a').first()).toBeVisible()
})

test('thousands of items are read by scrolling and by keyboard, with few rows on the page', async ({
  office,
}) => {
  await office.goto('/office/items')
  const rows = office.getByRole('table', { name: 'Items' }).locator('tbody tr[data-index]')
  await rows.first().getByRole('link').focus()
  for (let page = 1; page <= 12; page += 1) {
    await office.keyboard.press('PageDown')
    await expect(office.locator(`tr[data-index="${page * 10}"] a`)).toBeFocused()
  }
  expect(await rows.count()).toBeLessThan(60)
  await office.keyboard.press('ArrowUp')
  await expect(office.locator('tr[data-index="119"] a')).toBeFocused()
  await office.keyboard.press('Enter')
  await expect(office.getByRole('region', { name: 'In stock' })).toBeVisible()
  await office.goBack()
  await expect(office.locator('tr[data-index="119"]')).toBeInViewport()
})
