/** axe finds nothing on any screen, on a phone and a desk, light and dark; no word is cut off in any of the four languages, nor at 200 %. */
import type { Page } from '@playwright/test'
import { axeFindings, colourFindings } from '../../../tools/e2e/axe.ts'
import { findInLanguages } from '../../../tools/e2e/languages.ts'
import { comeToRest } from './comeToRest.ts'
import { cutWords, findCutWords } from './cutWords.ts'
import { outOfReach } from './outOfReach.ts'
import { TillPage } from './pages/tillPage.ts'
import { expect, test } from './till.ts'
import { walkCash, walkReturns, walkThrough } from './walk.ts'

/** What is left of a desk's window when the browser shows everything at twice the size. */
const zoomed = { width: 640, height: 400 }
/** In an order that changes the window little: that takes as long as looking at it. */
const sizes = {
  desk: { width: 1280, height: 800 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const

// axe hears German, which has the longest words.
test.use({ viewport: sizes.desk, locale: 'de-DE' })

const walks = { selling: walkThrough, cash: walkCash, returns: walkReturns }

for (const [subject, walk] of Object.entries(walks)) {
  test(`axe finds nothing on any screen of ${subject}, and no word is cut off`, async ({ page, shop }) => {
    test.setTimeout(400_000)
    const code = await shop.office.enrolmentCode('Amsterdam', `Walk ${subject}`)
    const found: string[] = []
    for await (const stop of walk(new TillPage(page, 'de'), shop, code)) {
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport)
        const faults = await findInLanguages(page, findCutWords)
        // On a tablet everything stands as on a desk, or as on a phone.
        if (size !== 'tablet') faults.push(...(await hearAxe(page)))
        found.push(...faults.map((fault) => `${stop}, ${size}, ${fault}`))
      }
      await page.setViewportSize(zoomed)
      await comeToRest(page)
      const faults = [...(await cutWords(page)), ...(await outOfReach(page))]
      found.push(...faults.map((fault) => `${stop}, at 200 %, ${fault}`))
      await page.setViewportSize(sizes.desk)
    }
    expect(found).toEqual([])
  })
}

async function hearAxe(page: Page): Promise<string[]> {
  const light = await axeFindings(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await colourFindings(page)
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark.map((fault) => `dark, ${fault}`)]
}
