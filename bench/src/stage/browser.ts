/** A real Chromium with a profile of its own, and pages that need no server. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { browserFlags, requireBrowser } from '../../../tools/browser.mjs'

export type BenchBrowser = {
  context: BrowserContext
  /** Ends the browser process; its profile stays. */
  stop(): Promise<void>
  /** Starts it again on the same profile, with these flags. */
  restart(flags?: readonly string[]): Promise<BrowserContext>
  /** Ends it and removes its profile. */
  close(): Promise<void>
}

/** Frames are drawn when there is something to draw, not 60 times a second: what is timed is work, not waiting. */
export const framesAtOnce: readonly string[] = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

/** An origin that counts as secure and that nobody answers: its pages are made here. */
const blankOrigin = 'http://bench.localhost'

/** Starts a browser on a new profile. `flags` come to those that every browser here gets. */
export async function startBrowser({
  flags = [],
}: {
  flags?: readonly string[]
} = {}): Promise<BenchBrowser> {
  const profile = await mkdtemp(path.join(tmpdir(), 'kassa-bench-browser-'))
  const launch = (own: readonly string[]) =>
    chromium.launchPersistentContext(profile, {
      executablePath: requireBrowser(),
      args: [...browserFlags(), ...own],
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
    })
  let context = await launch(flags)
  return {
    get context() {
      return context
    },
    stop: () => context.close(),
    async restart(newFlags = flags) {
      context = await launch(newFlags)
      return context
    },
    async close() {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

/** Opens a page with nothing on it but a script; `prepare` is called before it is loaded. */
export async function openBlankPage(
  context: BrowserContext,
  {
    script = '',
    prepare = async () => {},
  }: { script?: string; prepare?: (page: Page) => Promise<void> } = {},
): Promise<Page> {
  const page = await context.newPage()
  await prepare(page)
  await page.route(`${blankOrigin}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Bench</title><body><script type="module">${script}</script>`,
    }),
  )
  await page.goto(`${blankOrigin}/`)
  return page
}
