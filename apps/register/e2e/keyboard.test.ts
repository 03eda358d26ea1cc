/** The whole sale by keyboard alone: no mouse, no scanner. */
import { goodsAt } from './goods.ts'
import { expect, test } from './till.ts'

const slowly = { delay: 70 }

test('find, add, change, remove, pay and begin again without a mouse', async ({ till }) => {
  const [globe, tapes] = goodsAt(0, 1)
  const { keyboard } = till.page

  await keyboard.press('/')
  await expect(till.selling.search).toBeFocused()
  await keyboard.type(globe.name.toLowerCase(), slowly)
  await expect(till.selling.tile(globe.name)).toBeVisible()
  await keyboard.press('Enter')
  await expect(till.selling.line(globe.name)).toBeVisible()
  await expect(till.selling.search).toHaveValue('')

  await keyboard.type(tapes.sku, slowly)
  await keyboard.press('Enter')
  await expect(till.selling.lines).toHaveCount(2)
  await keyboard.press('Escape')
  await expect(till.selling.search).not.toBeFocused()

  await keyboard.press('4')
  await expect(till.page.getByRole('dialog', { name: tapes.name })).toBeVisible()
  await keyboard.press('Enter')
  await till.selling.expectTotal(globe.priceMinor + 4 * tapes.priceMinor)
  await keyboard.press('ArrowUp')
  await keyboard.press('+')
  await till.selling.expectTotal(2 * globe.priceMinor + 4 * tapes.priceMinor)
  await keyboard.press('Delete')
  await till.selling.expectTotal(4 * tapes.priceMinor)
  await keyboard.press('Control+z')
  await till.selling.expectTotal(2 * globe.priceMinor + 4 * tapes.priceMinor)

  await keyboard.press('F4')
  await till.pay.expectRemaining(2 * globe.priceMinor + 4 * tapes.priceMinor)
  await keyboard.press('Escape')
  await expect(till.selling.payButton).toBeVisible()
  await keyboard.press('Control+Enter')
  await keyboard.type('50', slowly)
  await keyboard.press('Enter')
  const inCoinsMinor = Math.round((2 * globe.priceMinor + 4 * tapes.priceMinor) / 5) * 5
  await till.done.expectChange(5000 - inCoinsMinor)
  await expect(till.done.newSale).toBeFocused()
  await keyboard.press('Enter')
  await till.selling.expectTotal(0)
})

test('arrows move through the grid and Enter adds', async ({ till }) => {
  const { keyboard } = till.page
  await till.selling.search.focus()
  await keyboard.press('ArrowDown')
  const tiles = till.page.getByRole('grid', { name: 'Items' }).getByRole('button')
  await expect(tiles.first()).toBeFocused()
  await keyboard.press('ArrowRight')
  await expect(tiles.nth(1)).toBeFocused()
  await keyboard.press('ArrowLeft')
  await keyboard.press('Enter')
  await expect(till.selling.lines).toHaveCount(1)
  await keyboard.press('End')
  await expect(till.page.locator('[data-item-grid] button:focus')).toHaveCount(1)
})

test('the question mark shows the keys, Escape hides them', async ({ till }) => {
  await till.page.keyboard.press('?')
  const help = till.page.getByRole('dialog', { name: 'Keyboard' })
  await expect(help).toContainText('Quantity of the chosen line')
  await till.page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
})

test('a finger that rests on Enter does not begin the next sale', async ({ till }) => {
  const [globe] = goodsAt(0)
  await till.scan(globe.gtin)
  await till.page.keyboard.press('F4')
  await till.page.keyboard.type('5', slowly)
  await till.page.keyboard.down('Enter')
  await till.done.expectChange(500 - Math.round(globe.priceMinor / 5) * 5)
  for (let repeat = 0; repeat < 5; repeat++) await till.page.keyboard.down('Enter')
  await till.page.keyboard.up('Enter')
  await till.done.expectChange(500 - Math.round(globe.priceMinor / 5) * 5)
})
