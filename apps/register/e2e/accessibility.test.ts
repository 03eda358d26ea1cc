/** axe finds nothing on any screen, on a phone and a desk, light and dark; no word is cut off in any of the four languages, nor at 200 %. */
import type { Page } from '@playwright/test'
import { axeFindings, colourFindings } from '../../../tools/e2e/axe.ts'
import { languageChoice, languages } from '../../../tools/e2e/languages.ts'
import { comeToRest } from './comeToRest.ts'
import { cutWords } from './cutWords.ts'
import { outOfReach } from './outOfReach.ts'
import { TillPage } from './pages/tillPage.ts'
import { expect, test } from './till.ts'
import { walkCash, walkReturns, walkThrough } from './walk.ts'

const sizes = {
  phone: { width: 390, height: 844 },
  tablet: { width: 1024, height: 768 },
  desk: { width: 1280, height: 800 },
} as const
/** What is left of a desk's window when the browser shows everything at twice the size. */
const zoomed = { width: 640, height: 400 }

/** In this order, because changing the colours of a full screen takes as long as looking at it. */
const looks = [
  ['desk', 'light', axeFindings],
  ['desk', 'dark', colourFindings],
  ['phone', 'dark', colourFindings],
  ['phone', 'light', axeFindings],
] as const

// axe hears German, which has the longest words.
test.use({ viewport: sizes.desk, locale: 'de-DE', contextOptions: { reducedMotion: 'reduce' } })

const walks = { selling: walkThrough, cash: walkCash, returns: walkReturns }

for (const [subject, walk] of Object.entries(walks)) {
  test(`axe finds nothing on any screen of ${subject}, and no word is cut off`, async ({ page, shop }) => {
    test.setTimeout(400_000)
    const speakIn = await languageChoice(page, `${shop.server.url}/register/manifest.webmanifest`)
    const code = await shop.office.enrolmentCode('Amsterdam', `Walk ${subject}`)
    const found: string[] = []
    for await (const stop of walk(new TillPage(page, 'de'), shop, code)) {
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport)
        for (const language of languages) {
          await speakIn(language)
          found.push(...(await cutWords(page)).map((fault) => `${stop}, ${size}, ${language}: ${fault}`))
        }
      }
      found.push(...(await hearAxe(page)).map((fault) => `${stop}, ${fault}`))
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
  const found: string[] = []
  for (const [size, colorScheme, hear] of looks) {
    await page.setViewportSize(sizes[size])
    await page.emulateMedia({ colorScheme })
    found.push(...(await hear(page)).map((fault) => `${size}, ${colorScheme}: ${fault}`))
  }
  return found
}
