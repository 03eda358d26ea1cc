/** The customer's window: what is scanned, what to pay, the change; and nothing stale when the till goes away. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { cutWords } from './cutWords.ts'
import { goodsAt } from './goods.ts'
import { expect, test } from './till.ts'

const [globe, tapes] = goodsAt(0, 1)

test('a customer follows the sale in a second window, in the store’s language', async ({
  context,
  till,
  readyTill,
}) => {
  const opening = context.waitForEvent('page')
  await till.choose('display')
  const display = await opening
  await display.setViewportSize({ width: 1024, height: 600 })
  const scene = display.getByRole('status')
  await expect(scene).toHaveText('Welkom')

  await till.scan(globe.gtin)
  await till.scan(globe.gtin)
  await till.scan(tapes.gtin)
  const totalMinor = 2 * globe.priceMinor + tapes.priceMinor
  const euros = (amountMinor: number) => new RegExp((amountMinor / 100).toFixed(2).replace('.', ','))
  await expect(display.getByRole('listitem')).toHaveCount(2)
  await expect(display.getByRole('listitem').first()).toContainText(globe.name)
  await expect(scene).toHaveText(euros(totalMinor))
  expect(await axeFindings(display)).toEqual([])
  expect(await cutWords(display)).toEqual([])

  await till.page.bringToFront()
  await till.selling.payButton.click()
  await expect(scene).toContainText('Te betalen')
  const inCoinsMinor = Math.round(totalMinor / 5) * 5
  await till.pay.quickCash(1000).click()
  await expect(scene).toContainText('Uw wisselgeld')
  await expect(scene).toHaveText(euros(1000 - inCoinsMinor))
  await expect(display.getByRole('listitem')).toHaveCount(0)

  await till.done.newSale.click()
  await till.scan(tapes.gtin)
  await expect(display.getByRole('listitem')).toHaveCount(1)
  await till.page.reload()
  await expect(scene).toHaveText('Deze kassa is gesloten')
  await till.signIn('Manager', readyTill.pin)
  await expect(display.getByRole('listitem')).toHaveCount(1)
  await till.page.goto('about:blank')
  await expect(scene).toHaveText('Deze kassa is gesloten')
})
