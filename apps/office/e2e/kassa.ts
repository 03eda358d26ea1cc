// What every browser test of the back office starts from: a real server with the demo business, a till that sells to it,
// and a browser that is signed in. One server for each worker: starting one takes seconds.
import { type BrowserContext, test as base, type Page } from '@playwright/test'
import { type KassaServer, startKassaServer } from '../../../tools/e2e/kassaServer.ts'
import { enrolWireTill, type WireTill } from '../../../tools/e2e/wireTill.ts'

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

type WorkerFixtures = {
  kassa: KassaServer
  /** A till of the first store, without a screen. */
  till: WireTill
  signedIn: StorageState
}

type TestFixtures = {
  /** A page of someone who is signed in, in English. */
  office: Page
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  kassa: [
    // biome-ignore lint/correctness/noEmptyPattern: playwright reads from the pattern that nothing is needed
    async ({}, use) => {
      const kassa = await startKassaServer()
      await use(kassa)
      await kassa.close()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  till: [
    async ({ kassa }, use) => {
      await use(await enrolWireTill(kassa.url, codeOf(kassa, 'Amsterdam')))
    },
    { scope: 'worker' },
  ],
  signedIn: [
    async ({ kassa, playwright }, use) => {
      const request = await playwright.request.newContext({ baseURL: kassa.url })
      const { email, password } = kassa
      await request.post('/api/v1/sessions', { data: { email, password } })
      await use(await request.storageState())
      await request.dispose()
    },
    { scope: 'worker' },
  ],
  office: async ({ browser, kassa, signedIn }, use) => {
    const context = await browser.newContext({
      ...{ baseURL: kassa.url, storageState: signedIn, locale: 'en-GB' },
      viewport: { width: 1280, height: 800 },
    })
    await use(await context.newPage())
    await context.close()
  },
})

export { expect } from '@playwright/test'

/** The one-time code of a store's link. */
function codeOf({ tillLinks }: KassaServer, store: string): string {
  const code = /#code=(\S+)/.exec(tillLinks.get(store) ?? '')?.[1]
  if (code === undefined) throw new Error(`the server told no link for ${store}: ${[...tillLinks.keys()]}`)
  return code
}
