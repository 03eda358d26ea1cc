/** Baskets put aside: served in between, taken up by somebody else, and never lost, not even when the page dies. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsAt } from './goods.ts'
import { enterByHand } from './keys.ts'
import { expect, test } from './till.ts'

// Their prices differ, so that a total tells which of them is on the till.
const [globe, tapes] = goodsAt(0, 3)

test('a basket is parked, another customer is served, and it is taken up again', async ({ till }) => {
  await till.scan(globe.gtin)
  await till.selling.expectTotal(globe.priceMinor)
  await till.holding.hold('Red coat')
  await till.selling.expectTotal(0)
  await till.scan(tapes.gtin)
  await till.selling.payButton.click()
  await till.pay.exactCash.click()
  await till.done.expectChange(0)
  await till.done.newSale.click()

  await till.holding.open()
  expect(await axeFindings(till.page)).toEqual([])
  await expect(till.holding.held).toHaveCount(1)
  await expect(till.holding.held).toContainText('1 line')
  await expect(till.holding.held).toContainText('€1.49')
  await till.page.keyboard.press('Escape')
  await till.holding.resume('Red coat')
  await till.selling.expectTotal(globe.priceMinor)
  await expect(till.selling.line(globe.name)).toBeVisible()
})

test('parked baskets outlive the page and the operator, and change places', async ({ shop, till }) => {
  await till.scan(globe.gtin)
  await till.holding.hold('Red coat')
  await till.scan(tapes.gtin)
  await till.selling.expectTotal(tapes.priceMinor)
  await till.page.reload()
  await till.waitForSignIn()
  await till.signIn('Cashier', shop.server.pins[1] ?? '')
  await till.selling.expectTotal(tapes.priceMinor)
  await till.holding.resume('Red coat')
  await till.selling.expectTotal(globe.priceMinor)
  await till.holding.resume('Without a name')
  await till.selling.expectTotal(tapes.priceMinor)
})

test('parking by keyboard alone', async ({ till }) => {
  const { keyboard } = till.page
  await till.scan(globe.gtin)
  await till.selling.expectTotal(globe.priceMinor)
  await keyboard.press('F7')
  await expect(till.holding.sheet.getByLabel('Name, if it helps')).toBeFocused()
  await enterByHand(till.page, '4')
  await till.selling.expectTotal(0)
  await keyboard.press('F7')
  await expect(till.holding.held).toHaveCount(1)
  await till.holding.held.focus()
  await keyboard.press('Enter')
  await till.selling.expectTotal(globe.priceMinor)
})
