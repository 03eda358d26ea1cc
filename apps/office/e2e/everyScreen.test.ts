// Every screen at three sizes: in four languages no word is cut and nothing sticks out sideways, and axe finds nothing in light
// and dark. With KASSA_SCREENS set to a folder, pictures of them all are left there to look at.
import { join } from 'node:path'
import process from 'node:process'
import type { Page } from '@playwright/test'
import { axeFindings, colourFindings } from '../../../tools/e2e/axe.ts'
import { type Language, languageChoice, languages } from '../../../tools/e2e/languages.ts'
import { expect, test } from './kassa.ts'
import { screens } from './screens.ts'

const pictures = process.env.KASSA_SCREENS
const sizes = {
  desk: { width: 1280, height: 800 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const

type Size = keyof typeof sizes
type Look = { page: Page; speakIn: (language: Language) => Promise<void>; size: Size }

for (const size of Object.keys(sizes) as Size[]) {
  test(`every screen on the ${size}, by axe and in four languages`, async ({
    browser,
    kassa,
    signedIn,
    till,
  }) => {
    test.setTimeout(240_000)
    const lines = till.skus.slice(0, 3).map((sku) => ({ sku, pieces: 2 }))
    await till.openShift()
    const sale = await till.sell({ lines, paidBy: 'both' })
    await till.closeDay({ missingMinor: 55, note: 'Change to the neighbours, comes back tomorrow' })
    await till.send()
    // Half of a transition has half of a contrast.
    const context = await browser.newContext({
      ...{ viewport: sizes[size], locale: 'de-DE', baseURL: kassa.url },
      ...{ storageState: signedIn, reducedMotion: 'reduce' },
    })
    const page = await context.newPage()
    const speakIn = await languageChoice(page, '/office/icon.svg')
    for (const screen of screens) {
      await test.step(screen.name, async () => {
        await screen.show(page, sale)
        await lookAt({ page, speakIn, size }, screen.name)
      })
    }
    await context.clearCookies()
    await test.step('sign-in', async () => {
      await page.goto('/office/')
      await page.locator('input[type=password]').waitFor()
      await lookAt({ page, speakIn, size }, 'sign-in')
    })
    await context.close()
  })
}

/** Looks at the screen in each language, and hears axe in the last of them. */
async function lookAt({ page, speakIn, size }: Look, screen: string): Promise<void> {
  for (const language of languages) {
    await speakIn(language)
    // A layout that follows the window by code is there a moment later.
    await expect.poll(() => sticksOut(page), { message: language }).toEqual([])
    if (pictures !== undefined) await takePictures(page, `${screen}-${sizes[size].width}-${language}`)
  }
  expect(await axeFindings(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await colourFindings(page), 'dark').toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

async function takePictures(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: join(pictures ?? '', `${name}-${colorScheme}.png`) })
  }
}

/** Words that are cut without an ellipsis of ours, and what is wider than the window. */
async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ['the page scrolls sideways'] : []
    const named = [
      ...document.querySelectorAll<HTMLElement>('button, h1, h2, label, dt, nav a, [role=radio] span'),
    ]
    const cut = named.filter(
      (element) =>
        element.offsetWidth > 1 && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0,
    )
    return [...wide, ...cut.map((element) => `cut: ${element.innerText}`)]
  })
}
