/** A shop with a large catalogue and many promotions, and its till in a browser: enrolled, with every item on the device. */
import { addPromotions } from '../shop/promotionRecords.ts'
import { type BenchBrowser, startBrowser } from './browser.ts'
import { type RunningKassa, startKassa } from './kassa.ts'
import { openOffice } from './office.ts'
import { clearBasket, enrolTill, scanUntilKnown, signIn, waitUntilPacked } from './tillPage.ts'

export type LargeShop = {
  /** Of the bench; those of the demo business come beside them. */
  itemCount: number
  /** On the items that rows scan. */
  promotionCount: number
  kassa: RunningKassa
  browser: BenchBrowser
  close(): Promise<void>
}

/** As dense as in the shop that prices alone are measured in: of four lines, promotions name three. */
const namedItems = 2000
/** A till may take so long to read one item for the first time, on a busy machine. */
const readingMs = 2
/** It looks once a minute whether its items are worth packing. */
const packingMs = 180_000

/** Opens the shop; its browser has no page open. */
export async function openLargeShop({
  itemCount,
  promotionCount,
}: Pick<LargeShop, 'itemCount' | 'promotionCount'>): Promise<LargeShop> {
  const kassa = await startKassa({ itemCount })
  if (promotionCount > 0) await addPromotions(await openOffice(kassa), { count: promotionCount, namedItems })
  const browser = await startBrowser()
  const shop = {
    ...{ itemCount, promotionCount, kassa, browser },
    async close() {
      await browser.close()
      await kassa.close()
    },
  }
  try {
    await fillTill(shop)
    return shop
  } catch (error) {
    await shop.close()
    throw error
  }
}

async function fillTill({ itemCount, kassa, browser }: LargeShop): Promise<void> {
  const page = await browser.context.newPage()
  await enrolTill(page, kassa)
  await signIn(page, kassa.seller)
  await scanUntilKnown(page, itemCount - 1, itemCount * readingMs)
  await page.evaluate(async () => {
    // The cache from which the till starts without a server is filled.
    await navigator.serviceWorker.ready
  })
  await clearBasket(page)
  await waitUntilPacked(page, packingMs + itemCount * readingMs)
  await page.close()
}
