/** Goods that come back: by the receipt's code, by number, to the card that paid, in exchange, voided, and without a receipt. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsAt } from './goods.ts'
import type { TillPage } from './pages/tillPage.ts'
import { expect, test } from './till.ts'

const [globe, pencils] = goodsAt(0, 3)

async function sellTwo(till: TillPage): Promise<void> {
  await till.scan(pencils.gtin)
  await till.scan(pencils.gtin)
  await till.selling.expectTotal(2 * pencils.priceMinor)
  await till.selling.payButton.click()
}

test('a receipt is scanned, one piece comes back to the shelf, and goes out again as something else', async ({
  shop,
  till,
  readyTill: { registerName },
}) => {
  const { returning } = till
  const before = await shop.office.stockMilli(pencils, 'Amsterdam')
  await sellTwo(till)
  await till.pay.exactCash.click()
  await till.done.expectChange(0)
  const code = await till.done.readQrCode()
  await till.done.newSale.click()

  await till.scan(code)
  await expect(returning.sale(1)).toContainText('2 sold')
  expect(await axeFindings(till.page)).toEqual([])
  await returning.oneMore(pencils.name)
  await returning.because('defect')
  await returning.takeBack.click()
  await till.selling.expectTotal(-pencils.priceMinor)
  await expect(till.selling.line(pencils.name)).toContainText('Does not work')
  await till.scan(globe.gtin)
  await till.selling.expectTotal(globe.priceMinor - pencils.priceMinor)

  const refundMinor = pencils.priceMinor - globe.priceMinor
  await returning.giveBack.click()
  await till.pay.expectRemaining(-refundMinor)
  expect(await axeFindings(till.page)).toEqual([])
  await returning.inCash.click()
  await expect(till.done.receipt).toContainText('Bon met retour')
  await till.done.newSale.click()
  await till.scan(code)
  await expect(returning.sale(1)).toContainText('1 of 2 left')
  await till.page.keyboard.press('Escape')

  await till.waitUntilSent()
  const rows = await shop.office.transactionsOf(registerName)
  expect(rows.map(({ totalMinor }) => totalMinor)).toEqual([2 * pencils.priceMinor, -refundMinor])
  expect(await shop.office.stockMilli(pencils, 'Amsterdam')).toBe(before - 1000)
})

test('what a card paid goes back to the card, by keyboard alone; in cash only by PIN', async ({
  shop,
  till,
}) => {
  const { returning } = till
  const { keyboard } = till.page
  await sellTwo(till)
  await till.pay.allByCard.click()
  await till.done.expectChange(0)
  const charged = await shop.terminal.chargedMinor()
  await keyboard.press('Enter')

  await keyboard.press('F10')
  await expect(returning.sales.first()).toContainText(pencils.name)
  await returning.sales.first().focus()
  await keyboard.press('Enter')
  await till.page.getByRole('button', { name: `One more of ${pencils.name}` }).focus()
  await keyboard.press('Enter')
  await till.page.getByRole('button', { name: 'Not wanted' }).focus()
  await keyboard.press('Enter')
  await returning.takeBack.focus()
  await keyboard.press('Enter')
  await till.selling.expectTotal(-pencils.priceMinor)
  await keyboard.press('F4')
  await expect(returning.toCard).toContainText('••••')
  await keyboard.press('F9')
  await expect(till.done.receipt).toContainText('••••')
  expect(await shop.terminal.chargedMinor()).toEqual([...charged, pencils.priceMinor])
  await till.done.newSale.click()

  await returning.open()
  await returning.search.fill('1')
  await returning.sales.filter({ hasText: 'No. 1' }).first().click()
  await returning.chooseAll()
  await returning.because('damaged')
  await returning.throwAway()
  await returning.takeBack.click()
  await returning.giveBack.click()
  await shop.terminal.treat({ behaviour: 'decline', times: 1 })
  await returning.toCard.click()
  await expect(till.notice).toContainText('did not take')
  await expect(returning.allInCash).toBeVisible()
  await till.page.keyboard.press('Escape')
  await expect(returning.giveBack).toBeVisible()
})

test('the last sale is voided in one tap, and only once', async ({ till }) => {
  const { returning } = till
  await sellTwo(till)
  await till.pay.exactCash.click()
  await till.done.expectChange(0)
  await returning.open()
  expect(await axeFindings(till.page)).toEqual([])
  await returning.voidLast.click()
  await till.pay.expectRemaining(-2 * pencils.priceMinor)
  await returning.inCash.click()
  await expect(till.done.receipt).toContainText('Void')
  await till.done.newSale.click()
  await returning.open()
  await returning.voidLast.click()
  await expect(till.notice).toContainText('There is no sale to void')
})

test('a cashier takes goods back without a receipt when the manager says yes', async ({
  shop,
  readyTill,
}) => {
  const { till } = readyTill
  const { returning } = till
  await till.signIn('Cashier', shop.server.pins[1] ?? '')
  await returning.open()
  await returning.withoutReceipt.click()
  await till.scan(globe.gtin)
  await expect(till.page.getByRole('dialog', { name: globe.name })).toBeVisible()
  expect(await axeFindings(till.page)).toEqual([])
  await returning.because('unwanted')
  await returning.takeBack.click()
  await till.approval.approve(shop.server.pins[0] ?? '')
  await till.selling.expectTotal(-globe.priceMinor)
  await returning.giveBack.click()
  await till.pay.expectRemaining(-globe.priceMinor)
  await till.page.keyboard.press('F8')
  await expect(till.page.getByText('Given back')).toBeVisible()
})
