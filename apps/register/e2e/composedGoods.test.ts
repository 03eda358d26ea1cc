/** Goods that are more than a tap: an item with what is chosen besides, a bundle of several taxes, a label with its price. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsAt } from './goods.ts'
import { itemIdOf, setRules } from './saleRules.ts'
import { expect, test } from './till.ts'

const [lamp, bulb, cord, box] = goodsAt(50, 51, 52, 53)

// Before the till is there: it has the rules with its first copy of the records.
test.beforeAll(async ({ shop: { office } }) => {
  const [bulbId, cordId] = [await itemIdOf(office, bulb), await itemIdOf(office, cord)]
  const options = [{ itemId: bulbId, usualCount: 1 }, { itemId: cordId }]
  await setRules(office, lamp, { modifierGroups: [{ name: 'With it', atLeast: 1, atMost: 2, options }] })
  const bundle = [
    { itemId: bulbId, quantityMilli: 2000 },
    { itemId: cordId, quantityMilli: 1000 },
  ]
  await setRules(office, box, { bundle })
})

test('what goes with an item is chosen within its limits; a bundle is one scan, and goes as one', async ({
  till,
}) => {
  const sheet = till.page.getByRole('dialog', { name: lamp.name })
  await till.scan(lamp.gtin)
  await expect(sheet.getByRole('button', { name: new RegExp(`^${bulb.name}`) })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  expect(await axeFindings(till.page)).toEqual([])
  await sheet.getByRole('button', { name: `One less: ${bulb.name}` }).click()
  await expect(sheet.getByRole('button', { name: 'Add' })).toBeDisabled()
  await sheet.getByRole('button', { name: new RegExp(`^${cord.name}`) }).click()
  await sheet.getByRole('button', { name: 'Add' }).click()
  await till.selling.expectTotal(lamp.priceMinor + cord.priceMinor)
  await expect(till.selling.lines.last()).toContainText(`+ ${cord.name}`)
  await till.selling.removeLine(lamp.name)
  await expect(till.selling.lines).toHaveCount(0)

  // One press takes what most people take.
  await till.scan(lamp.gtin)
  await expect(sheet).toBeVisible()
  await till.page.keyboard.press('Enter')
  await till.selling.expectTotal(lamp.priceMinor + bulb.priceMinor)
  await till.scan(box.gtin)
  await till.selling.expectTotal(lamp.priceMinor + bulb.priceMinor + box.priceMinor)
  await expect(till.selling.line(`${box.name}: ${bulb.name}`)).toBeVisible()
})

test('the first tiles are arranged at the till, by keyboard too, and are there after a reload', async ({
  till,
  readyTill,
}) => {
  const { page } = till
  const tab = page.getByRole('radio', { name: 'Favourites' })
  await tab.click()
  await page.getByRole('button', { name: 'Arrange' }).click()
  for (const { sku, name } of [bulb, cord]) {
    await page.getByRole('searchbox', { name: 'Add an item' }).fill(sku)
    await page.getByRole('list', { name: 'Found' }).getByRole('button', { name }).click()
  }
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: `Move ${cord.name}`, exact: true }).focus()
  await page.keyboard.press('ArrowLeft')
  const handle = page.getByRole('button', { name: `Move ${bulb.name}`, exact: true })
  await handle.dragTo(page.getByRole('button', { name: `Move ${cord.name}`, exact: true }))
  await handle.focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(till.selling.tiles).toHaveCount(2)
  await expect(till.selling.tiles.first()).toContainText(cord.name)
  await page.reload()
  await till.signIn('Manager', readyTill.pin)
  await expect(tab).toBeChecked()
  await expect(till.selling.tiles.first()).toContainText(cord.name)
})
