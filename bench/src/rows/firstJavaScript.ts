/** The JavaScript that a new device fetches before the till shows its first screen. */
import { gzipSync } from 'node:zlib'
import type { Response } from '@playwright/test'
import type { Measurement, Row } from '../row.ts'
import { startBrowser } from '../stage/browser.ts'
import { buildPageScript } from '../stage/pageScript.ts'
import type { Stage } from '../stage/stage.ts'

export const firstJavaScript: Row = { name: 'first-javascript', measure }

async function measure(stage: Stage): Promise<Measurement[]> {
  const reactAlone = gzipped(await buildPageScript('bench/src/page/reactAlone.ts'))
  const { url } = await stage.kassa()
  const browser = await startBrowser()
  try {
    const page = await browser.context.newPage()
    const scripts = new Map<string, Response>()
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.set(response.url(), response)
    })
    await page.goto(`${url}/register/`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    // Those that are asked for from here on are for later screens.
    const bodies = await Promise.all([...scripts.values()].map((response) => response.body()))
    return [
      {
        what: 'JavaScript before the till shows its first screen, gzipped',
        ...{ unit: 'bytes', figure: bodies.reduce((sum, body) => sum + gzipped(body), 0) },
        baseline: { name: 'React alone', figure: reactAlone },
        budget: { of: 'figure', atMost: 180_000 },
        notes: [`${bodies.length} files.`],
      },
    ]
  } finally {
    await browser.close()
  }
}

function gzipped(body: Buffer | string): number {
  return gzipSync(body, { level: 9 }).length
}
