/** A queue served fast: quantities ahead of the item, the last line once more, a note that goes along to the receipt. */
import type { RetailTransaction } from '@kassa/kernel'
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsAt } from './goods.ts'
import { enterByHand, typeByHand } from './keys.ts'
import { expect, test } from './till.ts'

const [globe, tapes] = goodsAt(0, 1)

test('a quantity ahead of the item goes to the next scan, tile or search, once', async ({ till }) => {
  const { selling, page } = till
  await selling.armQuantity('3*')
  await expect(selling.armed).toHaveAttribute('data-armed', '3000')
  await expect(selling.search).toHaveValue('')
  expect(await axeFindings(page)).toEqual([])
  await till.scan(globe.gtin)
  await selling.expectTotal(3 * globe.priceMinor)
  await expect(selling.armed).toHaveCount(0)
  await till.scan(globe.gtin)
  await selling.expectTotal(4 * globe.priceMinor)

  await selling.armQuantity('2x')
  await expect(selling.armed).toHaveAttribute('data-armed', '2000')
  await enterByHand(page, tapes.sku)
  await selling.expectTotal(4 * globe.priceMinor + 2 * tapes.priceMinor)
  await expect(selling.armed).toHaveCount(0)
})

test('an armed quantity is given up by Escape, by its chip and by paying; an unknown code leaves it', async ({
  till,
}) => {
  const { selling, page } = till
  await till.scan(globe.gtin)
  await selling.armQuantity('5*')
  await expect(selling.armed).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(selling.armed).toHaveCount(0)
  await selling.armQuantity('5*')
  await selling.armed.click()
  await expect(selling.armed).toHaveCount(0)
  await selling.armQuantity('5*')
  await till.scan('8712345678906')
  await expect(till.notice).toHaveAttribute('data-notice', 'unknown_code')
  await expect(selling.armed).toHaveAttribute('data-armed', '5000')
  await selling.payButton.click()
  await till.pay.expectRemaining(globe.priceMinor)
  await till.scan(globe.gtin)
  await selling.expectTotal(2 * globe.priceMinor)
})

test('a part of a piece is not sold, and the till says so', async ({ till }) => {
  await till.selling.armQuantity('0.5*')
  await till.scan(globe.gtin)
  await expect(till.notice).toHaveAttribute('data-notice', 'sold_whole')
  await expect(till.notice).toContainText(globe.name)
  await expect(till.selling.lines).toHaveCount(0)
  await till.page.keyboard.press('Escape')
  await expect(till.notice).toHaveCount(0)
  await till.scan(globe.gtin)
  await till.selling.expectTotal(globe.priceMinor)
})

test('the last line once more, by key and in the line itself', async ({ till }) => {
  const { selling, page, speech } = till
  await till.scan(globe.gtin)
  await till.scan(tapes.gtin)
  await selling.expectTotal(globe.priceMinor + tapes.priceMinor)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('*')
  await selling.expectTotal(globe.priceMinor + 2 * tapes.priceMinor)
  await page.keyboard.press('F3')
  await selling.expectTotal(globe.priceMinor + 3 * tapes.priceMinor)
  await selling.line(globe.name).click()
  await page
    .getByRole('dialog', { name: globe.name })
    .getByRole('button', { name: speech.line.repeat })
    .click()
  await selling.expectTotal(2 * globe.priceMinor + 3 * tapes.priceMinor)
})

test('figures are the quantity of a line, not its note', async ({ till }) => {
  const { selling, page } = till
  await till.scan(globe.gtin)
  await selling.expectTotal(globe.priceMinor)
  await typeByHand(page, '12')
  await expect(page.getByRole('dialog', { name: globe.name })).toBeVisible()
  await page.keyboard.press('Enter')
  await selling.expectTotal(12 * globe.priceMinor)
})

test('a note stands on the line, on the receipt and in the journal', async ({
  shop,
  till,
  readyTill: { registerName },
}) => {
  const { selling, page, speech } = till
  await till.scan(globe.gtin)
  await selling.line(globe.name).click()
  const editor = page.getByRole('dialog', { name: globe.name })
  expect(await axeFindings(page)).toEqual([])
  await editor.getByLabel(speech.line.note).fill('For 2 year old Ann')
  await page.keyboard.press('Enter')
  await expect(selling.line(globe.name)).toContainText('For 2 year old Ann')
  await selling.payButton.click()
  await till.pay.exactCash.click()
  await till.done.expectChange(0)
  await expect(till.done.receipt).toContainText('For 2 year old Ann')
  await till.waitUntilSent()
  const [row] = await shop.office.transactionsOf(registerName)
  const { transaction } = await shop.office.ask('readTransaction', {
    params: { transactionId: row?.transactionId ?? '' },
  })
  expect((transaction as RetailTransaction).lines[0]?.note).toBe('For 2 year old Ann')
})
