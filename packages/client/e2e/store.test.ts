// The device store in a real browser: it keeps the contract, and loses nothing that it acknowledged when the browser is killed.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { build } from 'esbuild'
import { KillableBrowser } from './killableBrowser.ts'
import type { StoreFace } from './storePage.ts'

// Keys need a secure context; nothing listens there, the page is handed in.
const address = 'http://localhost:9'
const rounds = 6
const entriesPerRound = 20

let script = ''

test.beforeAll(async () => {
  const entry = fileURLToPath(new URL('./storePage.ts', import.meta.url))
  const bundle = await build({ entryPoints: [entry], bundle: true, format: 'iife', write: false })
  script = bundle.outputFiles[0]?.text ?? ''
})

async function openPage(page: Page): Promise<Page> {
  await page.route(`${address}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>store</title>' }),
  )
  await page.goto(`${address}/`)
  await page.addScriptTag({ content: script })
  return page
}

test('keeps the contract in IndexedDB', async ({ page }) => {
  await openPage(page)
  const names = await page.evaluate(() => window.store.caseNames)
  expect(names.length).toBeGreaterThan(5)
  for (const [index, name] of names.entries()) {
    const failure = await page.evaluate((number) => window.store.runCase(number), index)
    expect(failure, name).toBeUndefined()
  }
})

test('keeps every acknowledged entry when the browser is killed in the middle of the next', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'kassa-profile-'))
  let acknowledged = 0
  try {
    for (let round = 0; round < rounds; round += 1) {
      const browser = await KillableBrowser.start(profile)
      try {
        const page = await openPage(await browser.newPage())
        if (round > 0) assertWhole(await page.evaluate(() => window.store.look()), acknowledged)
        const [enough] = await countAcknowledged(page, round, (seq) => {
          acknowledged = Math.max(acknowledged, seq)
        })
        const appending = page.evaluate(() => window.store.appendForEver())
        // It ends with the browser; before that it has failed.
        await Promise.race([enough, appending])
        appending.catch(() => undefined)
      } finally {
        await browser.kill()
      }
    }
    expect(acknowledged).toBeGreaterThan(rounds * entriesPerRound)
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})

/** Returns what resolves some entries in, at another moment each round. */
async function countAcknowledged(
  page: Page,
  round: number,
  onAcknowledged: (seq: number) => void,
): Promise<Promise<void>[]> {
  let soFar = 0
  let resolve = () => {}
  const enough = new Promise<void>((done) => {
    resolve = done
  })
  await page.exposeFunction('acknowledge', (seq: number) => {
    onAcknowledged(seq)
    soFar += 1
    if (soFar > entriesPerRound) setTimeout(resolve, round * 3)
  })
  return [enough]
}

function assertWhole(held: Awaited<ReturnType<StoreFace['look']>>, acknowledged: number): void {
  expect(held.headSeq).toBeGreaterThanOrEqual(acknowledged)
  expect(held.seqs).toEqual(held.seqs.map((_, index) => index + 1))
  expect(held.seqs).toHaveLength(held.headSeq)
  expect(held.isChained).toBe(true)
  expect(held.basketId).toBe(String(held.headSeq))
}
