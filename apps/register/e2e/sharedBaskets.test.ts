/** One basket at two tills: parked here, taken up there, taken over again, with what was done to it without a line; paid once. */
import { join } from 'node:path'
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsAt } from './goods.ts'
import { TillPage } from './pages/tillPage.ts'
import { expect, test } from './till.ts'

test.use({ serviceWorkers: 'allow' })

const [globe, tapes] = goodsAt(0, 1)

test('a basket goes from till to till and has what each did to it', async ({
  browser,
  shop,
  till,
  readyTill,
}) => {
  const context = await browser.newContext({ locale: 'en-GB' })
  const other = new TillPage(await context.newPage())
  const otherName = `${readyTill.registerName} beside`
  await other.enrol(shop.server.url, await shop.office.enrolmentCode('Amsterdam', otherName))
  await other.signIn('Cashier', shop.server.pins[1] ?? '')

  await till.scan(globe.gtin)
  await till.selling.expectTotal(globe.priceMinor)
  await till.holding.hold('Grey scarf')
  await other.holding.open()
  const there = other.holding.elsewhere.filter({ hasText: 'Grey scarf' })
  await expect(there).toContainText(readyTill.registerName)
  await expect(there).toContainText('€1.49')
  expect(await axeFindings(other.page)).toEqual([])
  await keepPicture(other, 'parked-elsewhere')
  await there.click()
  await other.selling.expectTotal(globe.priceMinor)

  await till.holding.open()
  const inUse = till.holding.elsewhere.filter({ hasText: 'Grey scarf' })
  await expect(inUse).toContainText(otherName)
  await expect(inUse).toContainText('In use')
  await context.setOffline(true)
  await other.scan(tapes.gtin)
  await other.selling.expectTotal(globe.priceMinor + tapes.priceMinor)
  await other.holding.open()
  await keepPicture(other, 'offline')
  await other.page.keyboard.press('Escape')
  await inUse.click()
  await expect(till.holding.takeOver).toBeVisible()
  expect(await axeFindings(till.page)).toEqual([])
  await keepPicture(till, 'take-over')
  await till.holding.takeOver.click()
  await till.selling.expectTotal(globe.priceMinor)

  await context.setOffline(false)
  await expect(other.notice).toHaveAttribute('data-notice', 'basket_taken_over')
  await other.selling.expectTotal(0)
  await keepPicture(other, 'taken-over')
  await till.selling.expectTotal(globe.priceMinor + tapes.priceMinor)
  await till.selling.payButton.click()
  await till.pay.exactCash.click()
  await till.done.expectChange(0)
  await other.holding.open()
  await expect(other.holding.elsewhere.filter({ hasText: 'Grey scarf' })).toHaveCount(0)
  await context.close()
})

/** Pictures for whoever looks at screens, at the sizes and in the light that tills have. */
async function keepPicture({ page }: TillPage, name: string): Promise<void> {
  const folder = process.env.KASSA_SCREENS
  if (folder === undefined) return
  const before = page.viewportSize() ?? { width: 1280, height: 720 }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const [width, height] of [
      [1280, 800],
      [1024, 768],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.screenshot({ path: join(folder, `shared-${name}-${colorScheme}-${width}.png`) })
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(before)
}
