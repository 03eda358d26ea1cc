// The device store in a real browser: it keeps the contract, and loses nothing that it acknowledged when the browser is killed.
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { build } from 'esbuild'
import { KillableBrowser } from '../../../tools/e2e/killableBrowser.ts'
import type { StoreFace } from './storePage.ts'

// Keys need a secure context; nothing listens there, the page is handed in.
const address = 'http://localhost:9'
const rounds = 6
const entriesPerRound = 20

// Many browsers are started one after the other.
test.describe.configure({ timeout: 180_000 })

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

test('keeps nothing of a write that cannot be kept whole', async ({ page }) => {
  await openPage(page)
  const held = await page.evaluate(() => window.store.writeUnkeepable())
  expect(held).toEqual({ status: 'failed', entries: 0, headSeq: undefined })
})

test('a database that is deleted under its writer fences it, and whoever claims it anew may write', async ({
  page,
}) => {
  await openPage(page)
  const said = await page.evaluate(() => window.store.loseDatabase())
  expect(said).toEqual({ before: 'saved', after: 'fenced', claimed: 1, next: 'saved' })
})

test('keeps every acknowledged entry when the browser is killed in the middle of the next', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'kassa-profile-'))
  let acknowledged = 0
  try {
    for (let round = 0; round < rounds; round += 1) {
      acknowledged = await sellUntilKilled(profile, { acknowledged, pauseMs: round * 3 })
    }
    expect(acknowledged).toBeGreaterThan(rounds * entriesPerRound)
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})

test('loses nothing after a crash that left a record half written', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'kassa-profile-'))
  try {
    let acknowledged = await sellUntilKilled(profile, { acknowledged: 0, pauseMs: 0 })
    tearLastRecord(join(profile, 'Default', 'IndexedDB'))
    // The flaw shows at the start after the next one.
    for (let round = 0; round < 2; round += 1) {
      acknowledged = await sellUntilKilled(profile, { acknowledged, pauseMs: 0 })
    }
    expect(acknowledged).toBeGreaterThan(3 * entriesPerRound)
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})

/** Opens the store, finds all of it whole, appends, and kills the browser. Returns the last entry that was acknowledged. */
async function sellUntilKilled(
  profile: string,
  { acknowledged, pauseMs }: { acknowledged: number; pauseMs: number },
): Promise<number> {
  const browser = await KillableBrowser.start(profile)
  try {
    const page = await openPage(await browser.newPage())
    assertWhole(await page.evaluate(() => window.store.look()), acknowledged)
    let last = acknowledged
    const [enough] = await countAcknowledged(page, pauseMs, (seq) => {
      last = Math.max(last, seq)
    })
    const appending = page.evaluate(() => window.store.appendForEver())
    // It ends with the browser; before that it has failed.
    await Promise.race([enough, appending])
    appending.catch(() => undefined)
    await browser.kill()
    return last
  } finally {
    await browser.kill()
  }
}

/** Leaves what a power cut in the middle of a write leaves: the head of a record and a piece of it.
 *  Source: LevelDB, doc/log_format.md. A browser that keeps its data otherwise has nothing to tear. */
function tearLastRecord(folder: string): void {
  const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.log'),
  )
  for (const log of logs) {
    const head = Buffer.alloc(7)
    head.writeUInt32LE(0x1234_5678, 0)
    head.writeUInt16LE(3000, 4)
    head.writeUInt8(1, 6)
    appendFileSync(join(folder, log), Buffer.concat([head, Buffer.alloc(100, 'x')]))
  }
}

/** Returns what resolves some entries in, at another moment each round. */
async function countAcknowledged(
  page: Page,
  pauseMs: number,
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
    if (soFar > entriesPerRound) setTimeout(resolve, pauseMs)
  })
  return [enough]
}

function assertWhole(held: Awaited<ReturnType<StoreFace['look']>>, acknowledged: number): void {
  expect(held.headSeq).toBeGreaterThanOrEqual(acknowledged)
  expect(held.seqs).toEqual(held.seqs.map((_, index) => index + 1))
  expect(held.seqs).toHaveLength(held.headSeq)
  expect(held.isChained).toBe(true)
  expect(held.basketId).toBe(held.headSeq === 0 ? undefined : String(held.headSeq))
}
