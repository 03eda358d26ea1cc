/**
 * The cash of a whole day: float, sales, money that moves, a look in between, a blind count with a difference, the Z report and the
 * next day's shift. With the server there and with it gone, the till's figures are the server's.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import { browserFlags, requireBrowser } from '../../../tools/browser.mjs'
import { goodsAt } from './goods.ts'
import { TillPage } from './pages/tillPage.ts'
import { type Shop, startShop } from './shop.ts'
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

test('a day from the float to the Z report, and the next one', async ({ shop, readyTill }) => {
  const { till, pin, registerName } = readyTill
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

  await cash.press(speech.cash.closed.next)
  await cash.openShift.click()
  await till.waitUntilSent()
  const moved = { paidOutMinor: 250, pickedUpMinor: 10_000, floatMinor: 12_000, tenderedMinor: inCoinsMinor }
  expect(await shop.office.shiftsOf(registerName)).toMatchObject([
    { ...moved, expectedMinor, differenceMinor, note: 'a coin rolled away', report: { number: 1 } },
    { floatMinor: 0, expectedMinor: inCoinsMinor, differenceMinor: -inCoinsMinor, report: { number: 2 } },
  ])
  await expectReportsToHold(shop, registerName, [globe.priceMinor, 2 * globe.priceMinor])
})

test('the same with every server gone, and sent when it is back', async () => {
  test.setTimeout(300_000)
  const shop = await startShop()
  const profile = mkdtempSync(join(tmpdir(), 'kassa-e2e-profile-'))
  let browser = await openBrowser(profile)
  try {
    const pin = shop.server.pins[0] ?? ''
    const address = `${shop.server.url}/register/`
    const online = new TillPage(await browser.newPage())
    await online.enrol(shop.server.url, await shop.office.enrolmentCode('Amsterdam', 'Market stall'))
    await online.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await shop.server.kill()

    await online.page.goto('about:blank')
    await online.page.goto(address)
    await online.waitForSignIn()
    await online.arrive('Manager', pin)
    await online.cash.count([0, 0, 1])
    await online.cash.openShift.click()
    await sellForCash(online)
    await online.choose('cash')
    await online.cash.move('paid_in', '5')
    await online.cash.press(online.speech.cash.move.done)

    // The browser is closed and comes back in the middle of the day.
    await browser.close()
    browser = await openBrowser(profile)
    const till = new TillPage(await browser.newPage())
    await till.page.goto(address)
    await till.waitForSignIn()
    await till.signIn('Manager', pin)
    await sellForCash(till)
    await countTill(till, [0, 0, 1, 0, 0, 1])
    const expectedMinor = 5000 + 500 + 2 * inCoinsMinor
    await expect(till.cash.difference).toHaveAttribute('data-difference', String(5500 - expectedMinor))
    await till.cash.press(till.speech.cash.result.close)
    await till.cash.press(till.speech.cash.closed.z)
    await expect(till.cash.paper).toContainText('Z-rapport Nr. 1')
    await till.cash.press(till.speech.cash.closed.next)
    await till.cash.openShift.click()
    await expect(till.badge).toHaveAttribute('data-sync', 'offline')

    await shop.server.restart()
    await till.waitUntilSent()
    expect(await shop.office.shiftsOf('Market stall')).toMatchObject([
      { floatMinor: 5000, paidInMinor: 500, expectedMinor, differenceMinor: 5500 - expectedMinor },
    ])
    await expectReportsToHold(shop, 'Market stall', [2 * globe.priceMinor])
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

/** The reports are the server's own sums, and their grand totals rise by what was sold. */
async function expectReportsToHold(shop: Shop, registerName: string, salesMinor: number[]): Promise<void> {
  const shifts = await shop.office.shiftsOf(registerName)
  const reports = await Promise.all(
    shifts.flatMap(({ device, incarnation, report }) => {
      const params = { device, incarnation, seq: report?.seq ?? 0 }
      return report === null ? [] : [shop.office.ask('readTillReport', { params })]
    }),
  )
  expect(
    reports.map(({ report, reviewReasons }) => [report.perpetualTotals.salesMinor, reviewReasons]),
  ).toEqual(salesMinor.map((sum) => [sum, []]))
}
