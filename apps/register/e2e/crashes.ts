/**
 * A browser that is killed at random instants around *pay*, with all its processes, and started again on what is on its disk:
 * `npm run crash:till`.
 *
 *      scanned ── pay ── cash ── … kill anywhere … ──▶ started again ──▶ the basket is there, or the sale is
 *
 * Each receipt that was shown is one transaction at the server, none is there twice, and numbers have no gap.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { type Chance, makeChance } from '../../../tools/crash/chance.ts'
import { KillableBrowser } from '../../../tools/e2e/killableBrowser.ts'
import { goodsAt } from './goods.ts'
import { TillPage } from './pages/tillPage.ts'
import { type Shop, startShop } from './shop.ts'
import { expect, test } from './till.ts'

const kills = Number(process.env.KASSA_KILLS ?? 100)
const seed = Number(process.env.KASSA_SEED ?? 1)
const registerName = 'Killed till'
const goods = goodsAt(0, 1)
/** From before the first touch until well behind the sale. */
const longestMs = 900

/** What was seen of a sale before the kill, and what was there after the next start. */
type Outcome = { isShown: boolean; isThere: 'as a basket' | 'as a sale' }

test(`a till that is killed ${kills} times around paying, seed ${seed}`, async () => {
  test.setTimeout(0)
  const shop = await startShop()
  const profile = mkdtempSync(join(tmpdir(), 'kassa-crash-profile-'))
  const outcomes: Outcome[] = []
  try {
    await enrol(shop, profile)
    const chance = makeChance(seed)
    let wasShown = await inBrowser(shop, profile, (till, browser) => sellAndKill(till, browser, chance))
    for (let kill = 1; kill <= kills; kill += 1) {
      const isShown = wasShown
      wasShown = await inBrowser(shop, profile, async (till, browser) => {
        outcomes.push(await lookAt(shop, till, { isShown, soldBefore: soldCount(outcomes) }))
        return kill < kills && sellAndKill(till, browser, chance)
      })
      const shown = isShown ? 'paid was shown' : 'paid was not shown'
      console.log(`${kill} of ${kills}: ${shown}, it is there ${outcomes.at(-1)?.isThere}`)
    }
  } finally {
    await shop.close()
    rmSync(profile, { recursive: true, force: true })
  }
  const shownCount = outcomes.filter(({ isShown }) => isShown).length
  console.log(`${kills} kills: ${shownCount} sales were shown, ${soldCount(outcomes)} are there`)
})

function soldCount(outcomes: readonly Outcome[]): number {
  return outcomes.filter(({ isThere }) => isThere === 'as a sale').length
}

async function enrol(shop: Shop, profile: string): Promise<void> {
  const browser = await KillableBrowser.start(profile)
  try {
    const till = new TillPage(await browser.newPage())
    await till.enrol(shop.server.url, await shop.office.enrolmentCode('Amsterdam', registerName))
    await till.signIn('Manager', shop.server.pins[0] ?? '')
    await till.waitUntilSent()
  } finally {
    await browser.kill()
  }
}

/** Sells once and kills meanwhile. Returns whether *paid* was seen. */
async function sellAndKill(till: TillPage, browser: KillableBrowser, chance: Chance): Promise<boolean> {
  // A basket that survived the last kill is sold now.
  if ((await till.selling.lines.count()) === 0) for (const { gtin } of goods) await till.scan(gtin)
  await till.selling.expectTotal(goods.reduce((sum, { priceMinor }) => sum + priceMinor, 0))
  return payUntilKilled(till, browser, chance.below(longestMs))
}

/** Looks at what came of the sale that was killed. */
async function lookAt(
  shop: Shop,
  till: TillPage,
  { isShown, soldBefore }: { isShown: boolean; soldBefore: number },
): Promise<Outcome> {
  const isBasket = (await till.selling.lines.count()) > 0
  if (isBasket) await expect(till.selling.lines).toHaveCount(goods.length)
  await till.waitUntilSent()
  const rows = await shop.office.transactionsOf(registerName)
  const sales = rows.filter(({ receiptNumber }) => receiptNumber !== null)
  expect(sales.map(({ receiptNumber }) => receiptNumber)).toEqual(sales.map((_, place) => place + 1))
  expect(sales.length - soldBefore).toBe(isBasket ? 0 : 1)
  expect(sales.every(({ lineCount }) => lineCount === goods.length)).toBe(true)
  expect(isShown && isBasket, 'a receipt was shown, and its sale is not there').toBe(false)
  return { isShown, isThere: isBasket ? 'as a basket' : 'as a sale' }
}

/** Returns whether *paid* was seen before the end. */
async function payUntilKilled(till: TillPage, browser: KillableBrowser, afterMs: number): Promise<boolean> {
  let isShown = false
  const paying = (async () => {
    await till.selling.payButton.click()
    await till.pay.exactCash.click()
    await till.done.change.waitFor()
    isShown = true
  })()
  // It ends in the middle.
  paying.catch(() => undefined)
  await pause(afterMs)
  const wasShown = isShown
  await browser.kill()
  return wasShown
}

/** Starts the browser and signs in; goes back from wherever the till was to its basket, or to the next sale. */
async function inBrowser<Result>(
  shop: Shop,
  profile: string,
  work: (till: TillPage, browser: KillableBrowser) => Promise<Result>,
): Promise<Result> {
  const browser = await KillableBrowser.start(profile)
  try {
    const till = new TillPage(await browser.newPage())
    await till.page.goto(`${shop.server.url}/register/`)
    await till.waitForSignIn()
    await till.signIn('Manager', shop.server.pins[0] ?? '')
    const somewhere = till.selling.payButton.or(till.pay.remaining).or(till.done.change)
    await expect(somewhere.first()).toBeVisible()
    if (await till.done.change.isVisible()) await till.done.newSale.click()
    if (await till.pay.remaining.isVisible()) await till.pay.back()
    await expect(till.selling.payButton).toBeVisible()
    return await work(till, browser)
  } finally {
    await browser.kill()
  }
}
