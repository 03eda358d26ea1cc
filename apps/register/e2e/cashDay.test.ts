/**
 * The cash of a whole day: float, sales, money that moves, a look in between, a blind count with a difference, the Z report and the
 * next day's shift. With the server there and with it gone, the till's figures are the server's.
 */
import { goodsAt } from './goods.ts'
import type { TillPage } from './pages/tillPage.ts'
import { expect, test } from './till.ts'

const [globe] = goodsAt(0)
const inCoinsMinor = Math.round(globe.priceMinor / 5) * 5

async function sellForCash(till: TillPage): Promise<void> {
  await till.scan(globe.gtin)
  await till.selling.payButton.click()
  await till.pay.exactCash.click()
  await till.done.expectChange(0)
  await till.done.newSale.click()
}

/** Counts the drawer: so many of each, from the greatest note down. */
async function countTill(till: TillPage, many: readonly number[]): Promise<void> {
  await till.choose('cash')
  await till.cash.choose('close')
  await expect(till.page.getByText(till.speech.cash.result.expected), 'a count is blind').toHaveCount(0)
  await till.cash.count(many)
  await till.cash.press(till.speech.cash.count.submit)
}

test('a day from the float to the Z report, and the next one', async ({ readyTill: { till, pin } }) => {
  test.setTimeout(180_000)
  const { cash, speech, page } = till
  await till.arrive('Manager', pin)
  // 1 × 50, 5 × 10, 20 × 1
  await cash.count([0, 0, 1, 0, 5, 0, 0, 20])
  await cash.expectCounted(12_000)
  await cash.openShift.click()
  await sellForCash(till)

  await till.choose('cash')
  await cash.move('paid_out', '2.50')
  await expect(cash.paper).toContainText('2,50')
  await cash.press(speech.cash.move.done)
  await till.choose('cash')
  await cash.move('picked_up', '100')
  await cash.press(speech.cash.move.done)

  await till.choose('cash')
  await cash.choose('x')
  await expect(cash.paper).toContainText('X-rapport')
  const expectedMinor = 12_000 + inCoinsMinor - 250 - 10_000
  await expect(cash.paper).toContainText((expectedMinor / 100).toFixed(2).replace('.', ','))
  await page.keyboard.press('Escape')

  await countTill(till, [0, 0, 0, 0, 1, 1])
  const differenceMinor = 1500 - expectedMinor
  await expect(cash.difference).toHaveAttribute('data-difference', String(differenceMinor))
  await page.getByLabel(speech.cash.result.note).fill('a coin rolled away')
  await cash.press(speech.cash.result.close)
  await expect(page.getByRole('heading', { name: speech.cash.closed.title })).toBeVisible()
  await cash.press(speech.cash.closed.z)
  await expect(cash.paper).toContainText('Z-rapport Nr. 1')
  await cash.press(speech.cash.report.print)
  await expect(page.getByText(speech.cash.report.printed)).toBeVisible()

  await cash.press(speech.cash.closed.sign_out)
  await till.waitForSignIn()
  await till.signIn('Manager', pin)
  await sellForCash(till)
  await countTill(till, [])
  await expect(cash.difference).toHaveAttribute('data-difference', String(-inCoinsMinor))
  await cash.press(speech.cash.result.close)
  await cash.press(speech.cash.closed.z)
  await expect(cash.paper).toContainText('Z-rapport Nr. 2')
})
