/** The clock of page/paintClock.ts, put into a page before anything of its own runs. */
import type { Page } from '@playwright/test'
import { buildPageScript } from './pageScript.ts'

let script: Promise<string> | undefined

/** Times the scans of a page from its next load on: see `window.scanTimesMs`. */
export async function timePaints(page: Page): Promise<void> {
  script ??= buildPageScript('bench/src/page/paintClock.ts')
  await page.addInitScript({ content: `{${await script}}` })
}
