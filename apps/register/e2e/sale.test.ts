/** From the one-time code to the sale at the server: scanned, changed, paid in cash with rounding and change, proven by its code. */
import process from 'node:process'
import { readProof } from '@kassa/journal/proof'
import { goodsAt } from './goods.ts'
import { TillPage } from './pages/tillPage.ts'
import { expect, test } from './till.ts'

test('a cash sale from the scan to the server', async ({ shop, till, readyTill: { registerName } }) => {
  const [globe, tapes, pencils] = goodsAt(0, 1, 2)
  const before = await shop.office.stockMilli(globe, 'Amsterdam')

  await till.scan(globe.gtin)
  await expect(till.selling.line(globe.name)).toBeVisible()
  await till.scan(tapes.gtin)
  await till.scan(pencils.gtin)
  await expect(till.selling.lines).toHaveCount(3)
  await till.selling.setQuantity(globe.name, 3)
  await till.selling.removeLine(pencils.name)
  await expect(till.selling.lines).toHaveCount(2)
  const totalMinor = 3 * globe.priceMinor + tapes.priceMinor
  await till.selling.expectTotal(totalMinor)

  await till.selling.payButton.click()
  await till.pay.expectRemaining(totalMinor)
  const inCoinsMinor = Math.round(totalMinor / 5) * 5
  await expect(till.pay.exactCash).toHaveAttribute('data-cash', String(inCoinsMinor))
  await till.pay.quickCash(1000).click()
  await till.done.expectChange(1000 - inCoinsMinor)

  await expect(till.done.receipt).toContainText(globe.name)
  await expect(till.done.receipt).toContainText('Afronding contant')
  const proof = await readProof(await till.done.readQrCode())
  expect(proof?.text).toContain('"kind":"retail_transaction"')

  await till.waitUntilSent()
  const [row, ...more] = await shop.office.transactionsOf(registerName)
  expect(more).toEqual([])
  expect(row).toMatchObject({ totalMinor, receiptNumber: 1, lineCount: 2, tenderTypes: ['cash'] })
  const detail = await shop.office.ask('readTransaction', {
    params: { transactionId: row?.transactionId ?? '' },
  })
  expect(detail.entry.isSignatureVerified).toBe(true)
  expect(detail.entry.text).toBe(proof?.text)
  expect(await shop.office.stockMilli(globe, 'Amsterdam')).toBe(before - 3000)
})

test('the next scan begins a new sale by itself', async ({ till }) => {
  const [globe, tapes] = goodsAt(0, 1)
  await till.scan(globe.gtin)
  await till.selling.payButton.click()
  await till.pay.exactCash.click()
  await till.done.expectChange(0)
  await till.scan(tapes.gtin)
  await expect(till.selling.lines).toHaveCount(1)
  await till.selling.expectTotal(tapes.priceMinor)
})

test('an unknown code is shown, with a way on', async ({ till }) => {
  await till.selling.search.fill('globe')
  await till.scan('8712345678906')
  await expect(till.notice).toContainText('Unknown code 8712345678906')
  await expect(till.selling.search, 'the scan leaves no figure in the field').toHaveValue('globe')
  await till.page.getByRole('button', { name: 'Search by name' }).click()
  await expect(till.selling.search).toBeFocused()
  await expect(till.notice).toHaveCount(0)
})

test('a scan while paying leads back to the basket and adds the item', async ({ till }) => {
  const [globe, tapes] = goodsAt(0, 1)
  await till.scan(globe.gtin)
  await till.selling.payButton.click()
  await till.pay.expectRemaining(globe.priceMinor)
  await till.scan(tapes.gtin)
  await expect(till.selling.lines).toHaveCount(2)
  await expect(till.selling.payButton).toBeVisible()
})

test('a scan after a part was paid is refused, and says why', async ({ till }) => {
  const [globe, tapes] = goodsAt(0, 1)
  await till.scan(globe.gtin)
  await till.selling.payButton.click()
  await till.pay.type('1')
  await till.pay.typedCash.click()
  await till.pay.expectRemaining(globe.priceMinor - 100)
  await till.scan(tapes.gtin)
  await expect(till.notice).toContainText(`${tapes.gtin} was not added`)
  await till.pay.expectRemaining(globe.priceMinor - 100)
})

test('a link from the back office sets the till up by itself, and its code is spent', async ({
  page,
  shop,
}) => {
  const code = await shop.office.enrolmentCode('Stockholm', `Link ${process.pid}`)
  await page.goto(`${shop.server.url}/register/#code=${code}`)
  await new TillPage(page).waitForSignIn()
  expect(new URL(page.url()).hash).toBe('')
})
