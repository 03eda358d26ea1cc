/** What every story starts from: a shop for the worker, and for each test a till that is set up and signed in. */
import { test as base } from '@playwright/test'
import { TillPage } from './pages/tillPage.ts'
import { type Shop, startShop } from './shop.ts'

let tillCount = 0

/** A till that nobody has signed in to yet, and the name of its register. */
export type ReadyTill = { till: TillPage; registerName: string; pin: string }

type Fixtures = { shop: Shop; readyTill: ReadyTill; till: TillPage }

export const test = base.extend<Pick<Fixtures, 'readyTill' | 'till'>, Pick<Fixtures, 'shop'>>({
  shop: [
    // biome-ignore lint/correctness/noEmptyPattern: playwright reads the names of what a fixture needs from here
    async ({}, use) => {
      const shop = await startShop()
      await use(shop)
      await shop.close()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  locale: 'en-GB',
  // It fetches the whole program anew for each till: those that lose their server ask for it.
  serviceWorkers: 'block',
  readyTill: async ({ page, shop }, use) => {
    tillCount += 1
    const registerName = `Till ${process.pid}-${tillCount}`
    const till = new TillPage(page)
    await till.enrolByLink(shop.server.url, await shop.office.enrolmentCode('Amsterdam', registerName))
    await use({ till, registerName, pin: shop.server.pins[0] ?? '' })
  },
  till: async ({ readyTill: { till, pin } }, use) => {
    await till.signIn('Manager', pin)
    await use(till)
  },
})

export { expect } from './expect.ts'
