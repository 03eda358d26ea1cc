/**
 * Offline is ordinary: the server dies, the page is loaded from nothing but its cache, someone signs in and sells, the browser is
 * closed and comes back, selling goes on. When the server returns, every sale arrives once, in order, and the stock is right.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import { browserFlags, requireBrowser } from '../../../tools/browser.mjs'
import { type Goods, goodsAt } from './goods.ts'
import { TillPage } from './pages/tillPage.ts'
import { startShop } from './shop.ts'
import { expect, test } from './till.ts'

test.use({ serviceWorkers: 'allow' })

const [globe, tapes, pencils] = goodsAt(0, 1, 2)

test('sales made without a server arrive once, in order, through a restart of both', async () => {
  test.setTimeout(300_000)
  const shop = await startShop()
  const profile = mkdtempSync(join(tmpdir(), 'kassa-e2e-profile-'))
  let browser = await openBrowser(profile)
  try {
    const address = `${shop.server.url}/register/`
    const pin = shop.server.pins[0] ?? ''
    const till = new TillPage(await browser.newPage())
    await till.enrol(shop.server.url, await shop.office.enrolmentCode('Amsterdam', 'Offline till'))
    await till.signIn('Manager', pin)
    await sellForCash(till, [globe])
    await till.waitUntilSent()
    const stockBefore = await shop.office.stockMilli(globe, 'Amsterdam')
    await till.page.waitForFunction(() => navigator.serviceWorker.controller !== null)

    await shop.server.kill()
    await till.page.goto('about:blank')
    await till.page.goto(address)
    await till.waitForSignIn()
    await till.signIn('Manager', pin)
    await sellForCash(till, [globe, tapes])
    await expect(till.badge).toHaveAttribute('data-sync', 'offline')
    await expect(till.badge).not.toHaveAttribute('data-waiting', '0')
    await till.badge.click()
    await expect(till.page.getByText('Selling goes on.')).toBeVisible()
    await till.page.keyboard.press('Escape')
    await sellForCash(till, [pencils])

    await browser.close()
    browser = await openBrowser(profile)
    const again = new TillPage(await browser.newPage())
    await again.page.goto(address)
    await again.waitForSignIn()
    await again.signIn('Manager', pin)
    await sellForCash(again, [globe, globe])

    await shop.server.restart()
    await again.waitUntilSent()
    const rows = await shop.office.transactionsOf('Offline till')
    expect(rows.map(({ receiptNumber, totalMinor }) => [receiptNumber, totalMinor])).toEqual([
      [1, globe.priceMinor],
      [2, globe.priceMinor + tapes.priceMinor],
      [3, pencils.priceMinor],
      [4, 2 * globe.priceMinor],
    ])
    expect(await shop.office.stockMilli(globe, 'Amsterdam')).toBe(stockBefore - 3000)
  } finally {
    await browser.close()
    await shop.close()
    rmSync(profile, { recursive: true, force: true })
  }
})

function openBrowser(profile: string): Promise<BrowserContext> {
  const launch = { executablePath: requireBrowser(), args: browserFlags(), locale: 'en-GB' }
  return chromium.launchPersistentContext(profile, launch)
}

async function sellForCash(till: TillPage, goods: readonly Goods[]): Promise<void> {
  for (const { gtin } of goods) await till.scan(gtin)
  const totalMinor = goods.reduce((sum, { priceMinor }) => sum + priceMinor, 0)
  await till.selling.expectTotal(totalMinor)
  await till.selling.payButton.click()
  await till.pay.exactCash.click()
  await till.done.expectChange(0)
}
