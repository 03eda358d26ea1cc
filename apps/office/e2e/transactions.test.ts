// Finding a transaction, and where each of its figures comes from.
import { expect, test } from './kassa.ts'
import { minorOf, TransactionPage } from './pages/TransactionPage.ts'
import { TransactionsPage } from './pages/TransactionsPage.ts'

test('a receipt is found by its number, and read', async ({ office, till }) => {
  const [first = '', second = ''] = till.skus
  const sale = await till.sell({
    lines: [
      { sku: first, pieces: 2 },
      { sku: second, pieces: 1 },
    ],
    paidBy: 'both',
  })
  await till.send()
  const transactions = new TransactionsPage(office)
  await transactions.open()
  await transactions.findReceipt(sale.receiptNumber)
  await expect(office).toHaveURL(new RegExp(`receiptNumber=${sale.receiptNumber}`))
  await expect(transactions.rows).toHaveCount(1)
  await transactions.row(sale.receiptNumber).getByRole('link').click()

  await expect(office.getByRole('heading', { level: 1 })).toHaveText(`Receipt ${sale.receiptNumber}`)
  const sold = office.getByRole('region', { name: 'Sold' })
  for (const line of sale.lines) await expect(sold.getByRole('link', { name: line.name })).toBeVisible()
  await expect(sold.getByText('Visa •••• 4242')).toBeVisible()
  await expect(office.getByRole('article', { name: 'Receipt' })).toContainText(`No. ${sale.receiptNumber}`)
  await office.goBack()
  await expect(transactions.rows).toHaveCount(1)
})

test('the money ledger sums to zero and the signature holds', async ({ office, till }) => {
  const lines = till.skus.slice(0, 3).map((sku) => ({ sku, pieces: 1 }))
  const sale = await till.sell({ lines, paidBy: 'cash' })
  await till.send()
  const transaction = new TransactionPage(office)
  await transaction.open(sale.transactionId)
  const debit = await transaction.figures('debit')
  const credit = await transaction.figures('credit')
  const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)
  expect(sum(debit)).toBeGreaterThan(0)
  expect(sum(debit)).toBe(sum(credit))
  await expect(office.getByText('Sums to €0.00')).toBeVisible()
  await expect(office.getByText('Signature holds')).toBeVisible()
})

test('a figure lights the place of the signed text that it comes from', async ({ office, till }) => {
  const [sku = ''] = till.skus
  const sale = await till.sell({ lines: [{ sku, pieces: 3 }], paidBy: 'card' })
  await till.send()
  const transaction = new TransactionPage(office)
  await transaction.open(sale.transactionId)
  const sales = transaction.ledger.getByRole('row', { name: /^Sales/ }).getByRole('button')
  const amount = minorOf(await sales.innerText())
  await sales.click()
  await expect(transaction.lit).toHaveText(new RegExp(`"netMinor": ${amount}`))
  await expect(transaction.lit).toBeInViewport()

  const stock = office.getByRole('table', { name: 'Stock ledger' })
  await stock.getByRole('button').click()
  await expect(transaction.lit).toHaveText(/"quantityMilli": 3000/)
})

test('a return comes back in the ledgers with the signs turned', async ({ office, till }) => {
  const [sku = ''] = till.skus
  const back = await till.sell({ lines: [{ sku, pieces: -2 }], paidBy: 'cash' })
  await till.send()
  const transaction = new TransactionPage(office)
  await transaction.open(back.transactionId)
  await expect(office.getByText('Return', { exact: true }).first()).toBeVisible()
  await expect(office.getByRole('table', { name: 'Stock ledger' })).toContainText('+2')
  await expect(
    transaction.ledger
      .getByRole('row', { name: /^Cash in the till/ })
      .locator('td')
      .nth(1),
  ).toBeEmpty()
})

test('filters that find nothing say so and can be taken away', async ({ office, till }) => {
  await till.sell({ lines: [{ sku: till.skus[0] ?? '', pieces: 1 }], paidBy: 'card' })
  await till.send()
  const transactions = new TransactionsPage(office)
  await office.goto('/office/transactions?from=2001-01-01&to=2001-01-02')
  await expect(office.getByText('No transaction fits the filters')).toBeVisible()
  await office.getByRole('button', { name: 'Clear filters' }).first().click()
  await expect(transactions.rows.first()).toBeVisible()
  await expect(office).toHaveURL(/\/office\/transactions$/)
})

test('an unknown transaction says what to do', async ({ office }) => {
  await office.goto('/office/transactions/00000000-0000-7000-8000-000000000000')
  await expect(office.getByText('There is no such transaction')).toBeVisible()
  await office.getByRole('link', { name: 'Transactions' }).first().click()
  await expect(office.getByRole('heading', { level: 1, name: 'Transactions' })).toBeVisible()
})
