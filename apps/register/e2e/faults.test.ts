/** When the program itself fails: a screen that cannot be drawn leads back to the basket, and a part that does not come is said. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsAt } from './goods.ts'
import { expect, test } from './till.ts'

const [globe] = goodsAt(0)

test('a screen that cannot be drawn leads back to the basket, which is still there', async ({ till }) => {
  const { page, selling, speech } = till
  await till.scan(globe.gtin)
  await selling.expectTotal(globe.priceMinor)
  await page.evaluate(() => {
    const { prototype } = Intl.DateTimeFormat
    const real = Object.getOwnPropertyDescriptor(prototype, 'format') ?? {}
    const broken = () => {
      throw new RangeError('no such moment')
    }
    Object.defineProperty(prototype, 'format', { configurable: true, get: broken })
    addEventListener('mended', () => Object.defineProperty(prototype, 'format', real))
  })
  await till.badge.click()
  const fault = page.getByRole('alert', { name: speech.ui.fault.title })
  await expect(fault).toContainText(speech.screen_fault.lead)
  await fault.getByText(speech.ui.fault.details).click()
  await expect(fault.locator('pre')).toContainText('RangeError: no such moment')
  expect(await axeFindings(page)).toEqual([])
  await page.evaluate(() => dispatchEvent(new Event('mended')))
  await fault.getByRole('button', { name: speech.screen_fault.basket }).click()
  await selling.expectTotal(globe.priceMinor)
})

test('what was pressed and does not come is said; after an upgrade a reload brings it, and the basket stays', async ({
  till,
  readyTill: { pin },
}) => {
  const { page, selling, speech } = till
  await till.scan(globe.gtin)
  await selling.expectTotal(globe.priceMinor)
  // The files of other languages are fetched when somebody chooses one.
  await page.route(/\/assets\/sv-[^/]+[.]js/, (route) => route.fulfill({ status: 404 }))
  await page.route(/index[.]html[?]version/, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<script src="/register/assets/index-next.js"></script>',
    }),
  )
  await till.choose('settings')
  await page.getByRole('dialog').getByLabel(speech.menu.language).selectOption('sv')
  await page.keyboard.press('Escape')
  const updated = page.getByRole('alert').filter({ hasText: speech.ui.fault.updated })
  await expect(updated).toBeVisible()
  await page.unrouteAll()
  await updated.getByRole('button', { name: speech.ui.fault.reload }).click()
  await till.waitForSignIn()
  await till.signIn('Manager', pin)
  await selling.expectTotal(globe.priceMinor)
})
