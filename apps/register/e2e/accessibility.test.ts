/** axe finds nothing on any screen, at any size, light and dark; no word is cut off in any of the four languages. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
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

for (const [subject, walk] of Object.entries(walks)) {
  test(`axe finds nothing on any screen of ${subject}`, async ({ page, shop }) => {
    test.setTimeout(400_000)
    const code = await shop.office.enrolmentCode('Amsterdam', `Walk axe ${subject}`)
    const found: string[] = []
    for await (const stop of walk(new TillPage(page), shop, code)) {
      for (const size of ['desk', 'phone'] as const) {
        await page.setViewportSize(sizes[size])
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          const findings = await axeFindings(page)
          found.push(...findings.map((finding) => `${stop}, ${size}, ${colorScheme}: ${finding}`))
        }
      }
      await page.setViewportSize(sizes.desk)
    }
    expect(found).toEqual([])
  })
}

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', sv: 'sv-SE', en: 'en-GB', de: 'de-DE' }

for (const language of ['nl', 'sv', 'en', 'de'] as const) {
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
