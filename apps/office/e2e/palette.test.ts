// Everything from the keyboard.
import { expect, test } from './kassa.ts'

test('Ctrl+K reaches a page, a transaction and an item', async ({ office, till }) => {
  const sku = till.skus[0] ?? ''
  const sale = await till.sell({ lines: [{ sku, pieces: 1 }], paidBy: 'card' })
  await till.send()
  await office.goto('/office/')
  await expect(office.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()

  const open = async (text: string) => {
    await office.keyboard.press('Control+k')
    await office.getByRole('combobox', { name: 'Page, receipt number, item' }).fill(text)
  }
  await open('dev')
  await office.keyboard.press('Enter')
  await expect(office.getByRole('heading', { level: 1, name: 'Devices' })).toBeVisible()

  await open(String(sale.receiptNumber))
  const found = office.getByRole('option', { name: new RegExp(`^Receipt ${sale.receiptNumber}\\b`) })
  await expect(found).toHaveAttribute('aria-selected', 'true')
  await office.keyboard.press('Enter')
  await expect(office.getByRole('heading', { level: 1 })).toHaveText(`Receipt ${sale.receiptNumber}`)

  const [line] = sale.lines
  await open(line?.name ?? '')
  await expect(office.getByRole('option', { name: line?.name ?? '' }).first()).toBeVisible()
  await office.keyboard.press('Enter')
  await expect(office.getByRole('heading', { level: 1 })).toHaveText(line?.name ?? '')
})

test('arrows choose, Escape leaves, and the focus goes back', async ({ office }) => {
  await office.goto('/office/items')
  const search = office.getByRole('searchbox')
  await search.focus()
  await office.keyboard.press('Control+k')
  await office.keyboard.press('ArrowDown')
  await expect(office.getByRole('option', { name: 'Transactions' })).toHaveAttribute('aria-selected', 'true')
  await office.keyboard.press('ArrowUp')
  await office.keyboard.press('ArrowUp')
  await expect(office.getByRole('option', { name: 'Add a till' })).toHaveAttribute('aria-selected', 'true')
  await office.keyboard.press('Escape')
  await expect(office.getByRole('dialog')).toBeHidden()
  await expect(search).toBeFocused()
})

test('the light and the language change from the palette', async ({ office }) => {
  await office.goto('/office/')
  await expect(office.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  const search = office.getByRole('combobox')
  await office.keyboard.press('Control+k')
  await expect(search).toBeFocused()
  await office.keyboard.type('dark')
  await expect(search).toHaveValue('dark')
  await office.keyboard.press('Enter')
  await expect(office.locator('html')).toHaveAttribute('data-theme', 'dark')
  await office.keyboard.press('Control+k')
  await expect(search).toBeFocused()
  await office.keyboard.type('nederlands')
  await expect(search).toHaveValue('nederlands')
  await office.keyboard.press('Enter')
  await expect(office.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible()
})
