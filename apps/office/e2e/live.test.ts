// A sale on a till is on the screens of the office within a second, without anyone asking.
import { expect, test } from './kassa.ts'
import { TransactionsPage } from './pages/TransactionsPage.ts'

const withinMs = 1_000

test('a sale appears in the list, on top, once', async ({ office, till }) => {
  await till.sell({ lines: [{ sku: till.skus[0] ?? '', pieces: 1 }], paidBy: 'card' })
  await till.send()
  const transactions = new TransactionsPage(office)
  await transactions.open()
  await expect(office.getByText('Live', { exact: true })).toBeVisible()

  const sale = await till.sell({ lines: [{ sku: till.skus[1] ?? '', pieces: 2 }], paidBy: 'cash' })
  await till.send()
  await expect(transactions.row(sale.receiptNumber)).toHaveCount(1, { timeout: withinMs })
  await expect(transactions.rows.first()).toContainText(`Receipt ${sale.receiptNumber}`)
})

test('today’s total and the latest transactions follow', async ({ office, till }) => {
  await till.sell({ lines: [{ sku: till.skus[0] ?? '', pieces: 1 }], paidBy: 'card' })
  await till.send()
  await office.goto('/office/')
  await expect(office.getByText('Live', { exact: true })).toBeVisible()
  const total = office.getByRole('region', { name: 'Amsterdam' }).locator('p').first()
  await expect(total).not.toHaveText('€0.00')
  const before = await total.innerText()

  const sale = await till.sell({ lines: [{ sku: till.skus[2] ?? '', pieces: 3 }], paidBy: 'both' })
  await till.send()
  await expect(total).not.toHaveText(before, { timeout: withinMs })
  const latest = office.getByRole('region', { name: 'Latest transactions' })
  await expect(latest.getByRole('listitem').first()).toContainText(`Receipt ${sale.receiptNumber}`)
})

test('a sale that a till made offline stands where its time belongs', async ({ office, till }) => {
  const lines = [{ sku: till.skus[3] ?? '', pieces: 1 }]
  const transactions = new TransactionsPage(office)
  const first = await till.sell({ lines, paidBy: 'card' })
  await till.send()
  await transactions.open()
  const late = await till.sell({ lines, paidBy: 'card' })
  const last = await till.sell({ lines, paidBy: 'card' })
  await till.send()
  await expect(transactions.row(last.receiptNumber)).toBeVisible({ timeout: withinMs })
  const links = await transactions.rows.locator('a').allInnerTexts()
  expect(links.slice(0, 3)).toEqual([last, late, first].map((sale) => `Receipt ${sale.receiptNumber}`))
})

test('who reads further down keeps the place, and is told of what came in above', async ({
  office,
  till,
}) => {
  const lines = [{ sku: till.skus[4] ?? '', pieces: 1 }]
  for (let count = 0; count < 60; count += 1) await till.sell({ lines, paidBy: 'card' })
  await till.send()
  const transactions = new TransactionsPage(office)
  await transactions.open()
  const scroller = transactions.table.locator('..')
  await scroller.evaluate((element) => element.scrollTo(0, 900))
  // In one look: a list that is scrolled may draw other rows between two.
  const { text, y } = await transactions.rows
    .nth(20)
    .evaluate((row: HTMLElement) => ({ text: row.innerText, y: row.getBoundingClientRect().y }))

  await till.sell({ lines, paidBy: 'card' })
  await till.send()
  const button = office.getByRole('button', { name: '1 new' })
  await expect(button).toBeVisible({ timeout: withinMs })
  const sameRow = transactions.rows.filter({ hasText: text.split('\t')[1]?.trim() ?? '' }).first()
  expect(((await sameRow.boundingBox()) ?? { y: 0 }).y).toBeCloseTo(y, 0)
  await button.click()
  await expect(button).toBeHidden()
  await expect(transactions.rows.first()).toBeInViewport()
})

test('after the server was gone the screens catch up by themselves', async ({ office, kassa, till }) => {
  test.setTimeout(120_000)
  const lines = [{ sku: till.skus[5] ?? '', pieces: 1 }]
  await till.sell({ lines, paidBy: 'card' })
  await till.send()
  const transactions = new TransactionsPage(office)
  await transactions.open()
  await kassa.kill()
  await expect(office.getByText('No connection')).toBeVisible({ timeout: 20_000 })
  const sale = await till.sell({ lines, paidBy: 'card' })
  await kassa.restart()
  await till.send()
  await expect(transactions.row(sale.receiptNumber)).toBeVisible({ timeout: 30_000 })
  await expect(office.getByText('Live', { exact: true })).toBeVisible()
})
