/** Pictures of every screen at three sizes, light and dark, for people to look at: `npm run screens`. Says where a word is cut off, in any of
 *  the four languages, and what cannot be reached at twice the size. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { findInLanguages, speakIn } from '../../../tools/e2e/languages.ts'
import { comeToRest } from './comeToRest.ts'
import { cutWords, findCutWords } from './cutWords.ts'
import { outOfReach } from './outOfReach.ts'
import type { Language } from './pages/speech.ts'
import { TillPage } from './pages/tillPage.ts'
import { walkRare } from './rareWalk.ts'
import { walkSpecial } from './specialWalk.ts'
import { test } from './till.ts'
import { walkCash, walkReturns, walkThrough } from './walk.ts'

const folder = join(import.meta.dirname, '..', '.cache', 'screens')
const sizes = {
  '1280x800': { width: 1280, height: 800 },
  '1024x768': { width: 1024, height: 768 },
  '390x844': { width: 390, height: 844 },
} as const
const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', sv: 'sv-SE', en: 'en-GB', de: 'de-DE' }
const language = (['nl', 'sv', 'en', 'de'] as const).find((one) => one === process.env.KASSA_LANGUAGE) ?? 'en'

test.use({
  viewport: sizes['1280x800'],
  locale: locales[language],
  contextOptions: { reducedMotion: 'reduce' },
  serviceWorkers: 'allow',
})

/** What is left of a desk's window when the browser shows everything at twice the size. */
const zoomed = { width: 640, height: 400 }
const walks = {
  ...{ 'Kassa 2': walkThrough, 'Kassa 3': walkCash, 'Kassa 4': walkReturns },
  ...{ 'Kassa 5': walkRare, 'Kassa 6': walkSpecial },
}

for (const [register, walk] of Object.entries(walks)) {
  test(`the screens of ${register} in ${language}`, async ({ page, shop }) => {
    test.setTimeout(900_000)
    const code = await shop.office.enrolmentCode('Amsterdam', register)
    for await (const stop of walk(new TillPage(page, language), shop, code)) {
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport)
        for (const fault of await findInLanguages(page, findCutWords))
          console.log(`${stop}, ${size}: ${fault}`)
        await speakIn(page, language)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await comeToRest(page)
          await page.screenshot({ path: join(folder, `${stop}-${size}-${colorScheme}-${language}.png`) })
        }
      }
      // Last, since it scrolls what the pictures show.
      for (const fault of await faultsAtTwice(page)) console.log(`${stop}, at 200 %: ${fault}`)
      await speakIn(page, language)
      await page.setViewportSize(sizes['1280x800'])
      await page.emulateMedia({ colorScheme: 'light' })
    }
    console.log(`The pictures are in ${folder}`)
  })
}

/** In German, which has the longest words. */
async function faultsAtTwice(page: Page): Promise<string[]> {
  await page.setViewportSize(zoomed)
  await speakIn(page, 'de')
  await comeToRest(page)
  return [...(await cutWords(page)), ...(await outOfReach(page))]
}
