/** The browser loses everything that it keeps for the till but the vault: the till sells on without a network, and says so. */
import { goodsAt } from './goods.ts'
import { expect, test } from './till.ts'

test.use({ serviceWorkers: 'allow' })

const [globe, tapes] = goodsAt(0, 1)

test('a till whose storage is gone sells on offline under a spare, and says what may be missing', async ({
  shop,
  readyTill: { till, registerName, pin },
}) => {
  const { page } = till
  await till.signIn('Manager', pin)
  await till.scan(globe.gtin)
  await till.selling.payButton.click()
  await till.pay.exactCash.click()
  await till.done.expectChange(0)
  await till.waitUntilSent()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await expect.poll(() => page.evaluate(spareCount)).toBe(2)

  await page.goto(`${shop.server.url}/health`)
  await page.evaluate(loseStorage)
  await page.context().setOffline(true)
  await page.goto(`${shop.server.url}/register/`)
  await till.waitForSignIn()
  const note = page.getByRole('alert').filter({ hasText: till.speech.lost.title })
  await expect(note).toContainText('2-1')
  await note.getByRole('button', { name: till.speech.lost.understood }).click()
  await expect(note).toBeHidden()
  await till.signIn('Manager', pin)
  await till.scan(tapes.gtin)
  await till.selling.payButton.click()
  await till.pay.exactCash.click()
  await till.done.expectChange(0)

  await page.context().setOffline(false)
  await till.waitUntilSent()
  const rows = await shop.office.transactionsOf(registerName)
  expect(rows.map(({ receiptNumber, totalMinor }) => [receiptNumber, totalMinor])).toEqual([
    [1, globe.priceMinor],
    [1, tapes.priceMinor],
  ])
})

/** How many spares the vault has beside a copy of the records; what the browser's own place holds is not looked at. */
async function spareCount(): Promise<number> {
  type Buckets = { open(name: string): Promise<{ indexedDB: IDBFactory }> }
  const { storageBuckets } = navigator as unknown as { storageBuckets: Buckets }
  const { indexedDB: databases } = await storageBuckets.open('kassa-spare')
  const read = (database: IDBDatabase, name: string) =>
    new Promise<unknown>((resolve, reject) => {
      const request = database.transaction('meta').objectStore('meta').get(name)
      request.onsuccess = () => resolve((request.result as { value: unknown } | undefined)?.value)
      request.onerror = () => reject(request.error)
    })
  return new Promise((resolve, reject) => {
    const opening = databases.open('kassa spare')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = async () => {
      const [spares, feed] = [await read(opening.result, 'spares'), await read(opening.result, 'feed')]
      opening.result.close()
      resolve(feed === undefined ? 0 : ((spares as unknown[] | undefined)?.length ?? 0))
    }
  })
}

/** Deletes all databases of the browser's own place, as Chromium does where it finds them damaged. */
async function loseStorage(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name ?? '')
      request.onsuccess = () => resolve()
      request.onerror = () => reject(request.error)
    })
  }
}
