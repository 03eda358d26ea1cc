/** A till that is switched on with every server gone, until it can scan: the browser is started anew each time. */
import type { BrowserContext, Page } from '@playwright/test'
import { median } from '../measure/quantile.ts'
import type { Measurement, Row } from '../row.ts'
import { openBlankPage } from '../stage/browser.ts'
import type { RunningKassa } from '../stage/kassa.ts'
import { timePaints } from '../stage/paintClock.ts'
import type { Stage } from '../stage/stage.ts'
import { clearBasket, scanUntilKnown, typePin, waitForSignIn } from '../stage/tillPage.ts'

export const coldStart: Row = {
  name: 'cold-start',
  measure: (stage) => measure(stage, stage.largeShop, { atMostMs: 1000, atMostBytes: 80_000_000 }),
}

/** Importing and reading so many takes minutes before anything is measured. */
export const coldStartMillion: Row = {
  name: 'cold-start-million',
  isLong: true,
  measure: (stage) => measure(stage, stage.hugeShop, { atMostMs: 5000 }),
}

type Budgets = { atMostMs: number; atMostBytes?: number }
type Start = { startMs: number; heapBytes: number }

async function measure(
  stage: Stage,
  openShop: Stage['largeShop'],
  { atMostMs, atMostBytes }: Budgets,
): Promise<Measurement[]> {
  const { kassa, browser, itemCount } = await openShop()
  await kassa.stop()
  const till: Start[] = []
  const empty: Start[] = []
  for (let round = 0; round < stage.times(7); round += 1) {
    await browser.stop()
    till.push(await startTill(await browser.restart(), kassa, itemCount - 2 - round))
    await browser.stop()
    empty.push(await startEmptyPage(await browser.restart()))
  }
  await kassa.restart()
  const items = `${itemCount.toLocaleString('en')} items`
  const name = 'an empty page in the same browser'
  return [
    {
      what: `till, cold and offline, to the first scan, ${items}`,
      ...{ unit: 'milliseconds', figure: median(till.map(({ startMs }) => startMs)) },
      baseline: { name, figure: median(empty.map(({ startMs }) => startMs)) },
      budget: { of: 'figure', atMost: atMostMs },
      notes: [
        'From opening the page to the painted line of the first scan, without the time in which the PIN is typed.',
      ],
    },
    {
      what: `memory of the till, ${items}`,
      ...{ unit: 'bytes', figure: median(till.map(({ heapBytes }) => heapBytes)) },
      baseline: { name, figure: median(empty.map(({ heapBytes }) => heapBytes)) },
      ...(atMostBytes === undefined ? {} : { budget: { of: 'figure', atMost: atMostBytes } }),
      notes: ['Heap and buffers, after a collection of garbage.'],
    },
  ]
}

async function startTill(
  context: BrowserContext,
  { url, seller }: RunningKassa,
  itemIndex: number,
): Promise<Start> {
  const page = await context.newPage()
  await timePaints(page)
  await page.goto(`${url}/register/`, { waitUntil: 'commit' })
  await waitForSignIn(page)
  const beganTypingMs = await page.evaluate(() => performance.now())
  await typePin(page, seller.pin)
  const typedMs = await page.evaluate(() => performance.now())
  await scanUntilKnown(page, itemIndex)
  const paintedMs = await page.evaluate(() => window.lastPaintedAtMs)
  const heapBytes = await readHeap(page)
  await clearBasket(page)
  return { startMs: paintedMs - (typedMs - beganTypingMs), heapBytes }
}

async function startEmptyPage(context: BrowserContext): Promise<Start> {
  const page = await openBlankPage(context)
  const startMs = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
      }),
  )
  return { startMs, heapBytes: await readHeap(page) }
}

async function readHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  // Packed items lie beside the heap of JavaScript.
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage')
  return usedSize + backingStorageSize
}
