/** From the key that ends a scan to the painted line, with a large catalogue and a long basket, in a real browser. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { median, quantile } from '../measure/quantile.ts'
import type { Measurement, Row } from '../row.ts'
import { gtinOf } from '../shop/itemsFile.ts'
import { framesAtOnce, openBlankPage } from '../stage/browser.ts'
import type { RunningKassa } from '../stage/kassa.ts'
import { timePaints } from '../stage/paintClock.ts'
import { scan } from '../stage/scanner.ts'
import type { Stage } from '../stage/stage.ts'
import { basketLines, clearBasket, scanUntilKnown, typePin, waitForSignIn } from '../stage/tillPage.ts'

const basketLength = 100
/** Scans from just below to just above the length, then taken back. */
const scansPerTurn = 10
const warmUpTurns = 3

export const scanToPaint: Row = { name: 'scan-to-paint', measure }

async function measure(stage: Stage): Promise<Measurement[]> {
  const { kassa, browser, itemCount, promotionCount } = await stage.largeShop()
  await browser.stop()
  const context = await browser.restart(framesAtOnce)
  const till = await openScanned(await openTill(context, kassa))
  const list = await openScanned(await openPlainList(context))
  await fillBasket(till.page, itemCount)
  // A basket that no promotion meets would measure something else.
  await till.page.getByRole('region', { name: 'Promotions' }).waitFor()
  for (let turn = -warmUpTurns; turn < stage.times(40); turn += 1) {
    if (turn === 0) for (const { page, busyMs } of [till, list]) await forgetTimes(page, busyMs)
    till.busyMs.push(await scanSome(till, (turn + warmUpTurns + 10) * scansPerTurn))
    await takeBack(till.page)
    list.busyMs.push(await scanSome(list, 0))
  }
  const painted = { figure: await readTimes(till.page), baseline: await readTimes(list.page) }
  await clearBasket(till.page)
  await browser.stop()
  await browser.restart()
  const shop = `${itemCount.toLocaleString('en')} items, ${promotionCount.toLocaleString('en')} promotions`
  const what = `scan → painted line, ${shop}, ${basketLength}-line basket`
  const name = 'the same keys on a page that only adds a line'
  return [
    {
      what: `${what}: processor time of the page`,
      ...{ unit: 'milliseconds', figure: median(till.busyMs) },
      baseline: { name, figure: median(list.busyMs) },
    },
    {
      what: `${what}, p50`,
      ...{ unit: 'milliseconds', figure: quantile(painted.figure, 0.5) },
      baseline: { name, figure: quantile(painted.baseline, 0.5) },
    },
    {
      what: `${what}, p99`,
      ...{ unit: 'milliseconds', figure: quantile(painted.figure, 0.99) },
      baseline: { name, figure: quantile(painted.baseline, 0.99) },
      budget: { of: 'figure', atMost: 16 },
      notes: ['Frames come at once, not 60 a second.'],
    },
  ]
}

type ScannedPage = { page: Page; session: CDPSession; busyMs: number[] }

async function openScanned(page: Page): Promise<ScannedPage> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { page, session, busyMs: [] }
}

async function forgetTimes(page: Page, busyMs: number[]): Promise<void> {
  busyMs.length = 0
  await page.evaluate(() => {
    window.scanTimesMs.length = 0
  })
}

function readTimes(page: Page): Promise<number[]> {
  return page.evaluate(() => window.scanTimesMs)
}

async function openTill(context: BrowserContext, { url, seller }: RunningKassa): Promise<Page> {
  const page = await context.newPage()
  await timePaints(page)
  await page.goto(`${url}/register/`)
  await waitForSignIn(page)
  await typePin(page, seller.pin)
  return page
}

function openPlainList(context: BrowserContext): Promise<Page> {
  return openBlankPage(context, { script: addLines, prepare: timePaints })
}

/** Adds a line for each Enter, and does nothing else. */
const addLines = `
  document.body.innerHTML = '<aside><ul aria-label="Lines"></ul></aside>'
  addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') document.querySelector('ul').append(Object.assign(document.createElement('li'), { textContent: 'Line' }))
  })`

async function fillBasket(till: Page, itemCount: number): Promise<void> {
  await till.bringToFront()
  await scanUntilKnown(till, itemCount - 1)
  for (let index = 1; index < basketLength - scansPerTurn / 2; index += 1) await scanItem(till, index)
}

/** Scans items that are not in the basket and returns what that took of the page's processor, each.   Units: ms. */
async function scanSome({ page, session }: ScannedPage, firstIndex: number): Promise<number> {
  await page.bringToFront()
  const before = await readBusyMs(session)
  for (let index = firstIndex; index < firstIndex + scansPerTurn; index += 1) await scanItem(page, index)
  return ((await readBusyMs(session)) - before) / scansPerTurn
}

/** Processor time of the page's main thread since it was opened.   Units: ms. */
async function readBusyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0)
}

/** Scans an item and waits until its line is painted. */
async function scanItem(page: Page, index: number): Promise<void> {
  const before = await page.evaluate(() => window.scanTimesMs.length)
  await scan(page, gtinOf(index))
  await page.waitForFunction((count) => window.scanTimesMs.length > count, before)
}

async function takeBack(page: Page): Promise<void> {
  const lines = page.locator(basketLines)
  const before = await lines.count()
  for (let taken = 1; taken <= scansPerTurn; taken += 1) {
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.waitForFunction(
      ({ selector, count }) => document.querySelectorAll(selector).length === count,
      { selector: basketLines, count: before - taken },
    )
  }
}
