/** Paper: the receipt is printed with its code, the drawer opens for cash, and a printer that fails never holds up a sale. */
import { goodsAt } from './goods.ts'
import type { TillPage } from './pages/tillPage.ts'
import { paperOf, setPrinter } from './paper.ts'
import { expect, test } from './till.ts'

const [globe] = goodsAt(0)

async function sellGlobe(till: TillPage): Promise<void> {
  await till.scan(globe.gtin)
  await till.selling.expectTotal(globe.priceMinor)
  await till.selling.payButton.click()
  await till.pay.exactCash.click()
  await till.done.expectChange(0)
}

test('a receipt without amounts, the receipt, then a copy, and cash opens the drawer once', async ({
  shop,
  till,
}) => {
  const before = await paperOf(shop)
  await sellGlobe(till)
  await till.page.getByRole('button', { name: 'Gift receipt' }).click()
  await expect.poll(async () => (await paperOf(shop)).receipts.length).toBe(before.receipts.length + 1)
  await till.page.getByRole('button', { name: 'Print receipt' }).click()
  await expect(till.done.printing).toHaveAttribute('data-printing', 'printed')
  await till.page.getByRole('button', { name: 'Print a copy' }).click()
  await expect.poll(async () => (await paperOf(shop)).receipts.length).toBe(before.receipts.length + 3)
  const { receipts, drawerKicks } = await paperOf(shop)
  expect(drawerKicks).toBe(before.drawerKicks + 1)
  expect(receipts[0]?.text).toContain('Kopie')
  expect(receipts[1]?.text).toContain(globe.name)
  expect(receipts[1]?.text).toContain('Totaal EUR')
  expect(receipts[2]?.text).toContain('Ruilbon')
  expect(receipts[2]?.text).not.toContain('1,49')
})

test('a printer without paper is told in words, and prints when it has some', async ({ shop, till }) => {
  await setPrinter(shop, 'paper_out')
  await sellGlobe(till)
  await till.page.getByRole('button', { name: 'Print receipt' }).click()
  await expect(till.page.getByText('Not printed: there is no paper.')).toBeVisible()
  await setPrinter(shop, 'ready')
  await till.page.getByRole('button', { name: 'Print again' }).click()
  await expect(till.done.printing).toHaveAttribute('data-printing', 'printed')
  await till.done.newSale.click()
  await till.selling.expectTotal(0)
})
