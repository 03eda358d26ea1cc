/** The till in a browser, as far as rows work it: enrolled, signed in, scanned at. */
import type { Page } from '@playwright/test'
import { gtinOf } from '../shop/itemsFile.ts'
import type { RunningKassa, Seller } from './kassa.ts'
import { scan } from './scanner.ts'

/** The lines of the basket. */
export const basketLines = 'aside ul[aria-label] > li'

/** As a person types a PIN: keys in a burst would be a scan. */
const typingMs = 70
const scanAgainMs = 100
const loadWithinMs = 180_000
const lookAgainMs = 1000

/** Opens the till by its one-time link and waits until somebody can sign in. */
export async function enrolTill(page: Page, { tillLink }: RunningKassa): Promise<void> {
  await page.goto(tillLink)
  await waitForSignIn(page)
}

/** Waits until somebody can sign in. */
export async function waitForSignIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '5', exact: true }).waitFor({ timeout: loadWithinMs })
}

/** Signs in somebody who may be another than the one who sold here last, and opens a shift without a float where none is open. */
export async function signIn(page: Page, { name, pin }: Seller): Promise<void> {
  await page.getByRole('button', { name }).click()
  await typePin(page, pin)
  const openShift = page.getByRole('button', { name: 'Open without a float' })
  await openShift.or(page.getByRole('searchbox')).first().waitFor({ timeout: loadWithinMs })
  if (await openShift.isVisible()) await openShift.click()
}

/** Types the PIN of whoever sold here last. */
export async function typePin(page: Page, pin: string): Promise<void> {
  await page.keyboard.type(pin, { delay: typingMs })
  await page.keyboard.press('Enter')
}

/** Scans an item of the bench until its line is there: from then on the whole catalogue is. */
export async function scanUntilKnown(page: Page, index: number, moreMs = 0): Promise<void> {
  const lines = page.locator(basketLines)
  const before = await lines.count()
  const giveUpAt = performance.now() + loadWithinMs + moreMs
  while ((await lines.count()) === before) {
    if (performance.now() > giveUpAt) throw new Error(`item ${index} cannot be scanned`)
    await scan(page, gtinOf(index))
    await page.waitForTimeout(scanAgainMs)
  }
}

/** Gives the basket up, so that the next start finds none. */
export async function clearBasket(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Clear' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Clear' }).click()
  await page.locator(basketLines).first().waitFor({ state: 'detached' })
}

/** Waits until the till has packed its items, as it does while it sells: what is measured is a start after a day of work. */
export async function waitUntilPacked(page: Page, withinMs: number): Promise<void> {
  const giveUpAt = performance.now() + withinMs
  while (!(await page.evaluate(isPacked))) {
    if (performance.now() > giveUpAt) throw new Error('the items are not packed')
    await page.waitForTimeout(lookAgainMs)
  }
}

/** Runs in the page. */
function isPacked(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kassa')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const feed = database.transaction('meta').objectStore('meta').get('feed')
      feed.onsuccess = () => {
        database.close()
        resolve(feed.result?.value.packed !== undefined)
      }
    }
  })
}
