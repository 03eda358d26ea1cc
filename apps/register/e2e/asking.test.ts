/** What the till asks before it sells: a shift, how old the buyer is, what it costs, which variant; and what it is asked. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsAt, goodsIn } from './goods.ts'
import { typeByHand } from './keys.ts'
import type { TillPage } from './pages/tillPage.ts'
import { itemIdOf, limitAge, setRules } from './saleRules.ts'
import { expect, test } from './till.ts'

const [globe, other] = goodsIn('Home', 2)
if (globe === undefined || other === undefined) throw new Error('the demo has no goods for the home')
const [wrap, small, large] = goodsAt(40, 41, 42)
const question = (till: TillPage, age: number) =>
  till.page.getByRole('dialog', { name: `Is the buyer ${age} or older?` })

test('a price that is not set is asked for, and which variant; its own code goes directly; an item is looked up', async ({
  shop,
  till,
}) => {
  const openPrices = [{ currency: 'EUR', leastE5: 100_000, mostE5: 5_000_000 }]
  await setRules(shop.office, wrap, { openPrices })
  await till.selling.search.fill(wrap.sku)
  await expect(till.selling.tile(wrap.name)).toContainText('Open price')
  await till.selling.tile(wrap.name).click()
  const sheet = till.page.getByRole('dialog', { name: wrap.name })
  await expect(sheet).toContainText('From €1.00 to €50.00')
  expect(await axeFindings(till.page)).toEqual([])
  await typeByHand(till.page, '99')
  await expect(sheet.getByRole('button', { name: 'Add' })).toBeDisabled()
  await till.page.keyboard.press('Backspace')
  await till.page.keyboard.press('Enter')
  await till.selling.expectTotal(900)
  await till.scan(wrap.gtin)
  await expect(sheet).toBeVisible()
  await till.page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(till.selling.lines).toHaveCount(1)
  await till.selling.removeLine(wrap.name)

  const items = [
    { itemId: await itemIdOf(shop.office, small), values: ['Red', 'S'] },
    { itemId: await itemIdOf(shop.office, large), values: ['Blue', 'L'] },
  ]
  const attributes = [
    { name: 'Colour', values: ['Red', 'Blue'] },
    { name: 'Size', values: ['S', 'L'] },
  ]
  await setRules(shop.office, wrap, { variants: { attributes, items } })
  await till.selling.search.fill(small.sku)
  await expect(till.selling.tiles).toHaveCount(1)
  await till.selling.tile(wrap.name).click()
  await expect(sheet.getByRole('columnheader')).toHaveText(['S', 'L'])
  expect(await axeFindings(till.page)).toEqual([])
  await sheet.getByRole('button', { name: /^Blue, L/ }).click()
  await till.selling.expectTotal(large.priceMinor)
  await till.scan(small.gtin)
  await expect(till.selling.line(small.name)).toBeVisible()

  await till.page.keyboard.press('Control+i')
  await till.scan(wrap.gtin)
  const lookUp = till.page.getByRole('dialog', { name: wrap.name })
  const stock = lookUp.getByRole('region', { name: 'In stock' })
  await expect(stock.getByRole('listitem')).toHaveCount(2)
  await expect(stock).toContainText('Stockholm')
  expect(await axeFindings(till.page)).toEqual([])
  await till.scan(other.gtin)
  await till.page.getByRole('button', { name: 'Add to basket' }).click()
  await expect(till.selling.lines).toHaveCount(3)
  await setRules(shop.office, wrap, {})
})

test('a scan waits for a shift; goods with an age limit are asked about once, refused and undone, by touch and by keyboard', async ({
  shop,
  readyTill,
}) => {
  const { till, pin } = readyTill
  await limitAge(shop.office, 'Home', 18)
  await till.arrive('Manager', pin)
  await expect(till.cash.openShift).toBeVisible()
  await till.scan(globe.gtin)
  const notice = till.page.locator('[data-notice="scan_not_now"]')
  await expect(notice).toContainText('No shift is open.')
  await till.cash.openShift.click()
  await expect(notice).toHaveCount(0)
  await till.scan(globe.gtin)
  const asked = question(till, 18)
  const born = new Intl.DateTimeFormat('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  })
  // The day of the store, which begins and ends before or after that of the machine.
  const day = new Date(new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/Amsterdam' }))
  day.setUTCFullYear(day.getUTCFullYear() - 18)
  await expect(asked).toContainText(born.format(day))
  await expect(asked).toContainText(globe.name)
  expect(await axeFindings(till.page)).toEqual([])

  await asked.getByRole('button', { name: 'No, not sold' }).click()
  await expect(till.selling.line(globe.name)).toHaveCount(0)
  await till.page.getByRole('button', { name: 'Undo' }).click()
  await expect(asked).toBeVisible()
  await till.page.keyboard.press('Escape')
  await till.selling.payButton.click()
  await expect(asked).toBeVisible()
  await till.page.keyboard.press('y')
  await expect(asked).toHaveCount(0)
  await till.scan(other.gtin)
  await till.selling.expectTotal(globe.priceMinor + other.priceMinor)
  await expect(asked).toHaveCount(0)
  await till.selling.payButton.click()
  await till.pay.exactCash.click()
  await till.done.expectChange(0)
  await limitAge(shop.office, 'Home', undefined)
})
