/** A finished sale made durable on the device, in a real browser on a real disk. */
import { quantile } from '../measure/quantile.ts'
import type { Measurement, Row } from '../row.ts'
import { readDemoItems } from '../shop/items.ts'
import { openBlankPage, startBrowser } from '../stage/browser.ts'
import { buildPageScript } from '../stage/pageScript.ts'
import type { Stage } from '../stage/stage.ts'

export const durableAppend: Row = { name: 'durable-append', measure }

async function measure(stage: Stage): Promise<Measurement[]> {
  const script = await buildPageScript('bench/src/page/durableAppend.ts')
  const browser = await startBrowser()
  try {
    const page = await openBlankPage(browser.context, { script })
    await page.waitForFunction(() => window.measureDurableAppend !== undefined)
    const work = { items: await readDemoItems(), rounds: stage.times(500) }
    const samples = await page.evaluate(({ items, rounds }) => {
      if (window.measureDurableAppend === undefined) throw new Error('the page has not started')
      return window.measureDurableAppend(items, rounds)
    }, work)
    const name = 'one strict IndexedDB write of the same bytes'
    return [
      {
        what: 'a finished sale durable in the browser, p50',
        ...{ unit: 'milliseconds', figure: quantile(samples.figure, 0.5) },
        baseline: { name, figure: quantile(samples.baseline, 0.5) },
      },
      {
        what: 'a finished sale durable in the browser, p99',
        ...{ unit: 'milliseconds', figure: quantile(samples.figure, 0.99) },
        baseline: { name, figure: quantile(samples.baseline, 0.99) },
        budget: { of: 'ratio', atMost: 1.5 },
        notes: ['Entry, end of the journal, open sale, receipt and emptied basket in one transaction.'],
      },
    ]
  } finally {
    await browser.close()
  }
}
