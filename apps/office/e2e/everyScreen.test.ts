// Every screen at three sizes: in four languages no word is cut and nothing sticks out sideways, and axe finds nothing in light
// and dark. With KASSA_SCREENS set to a folder, pictures of them all are left there to look at.
import { join } from 'node:path'
import process from 'node:process'
import type { Page } from '@playwright/test'
import { axeFindings, colourFindings } from '../../../tools/e2e/axe.ts'
import { findInLanguages, languages, speakIn } from '../../../tools/e2e/languages.ts'
import { expect, test } from './kassa.ts'
import { screens } from './screens.ts'

const pictures = process.env.KASSA_SCREENS
const sizes = {
  desk: { width: 1280, height: 800 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const

test('every screen at three sizes, by axe and in four languages', async ({
  browser,
  kassa,
  signedIn,
  till,
}) => {
  test.setTimeout(600_000)
  const lines = till.skus.slice(0, 3).map((sku) => ({ sku, pieces: 2 }))
  await till.openShift()
  const sale = await till.sell({ lines, paidBy: 'both' })
  await till.closeDay({ missingMinor: 55, note: 'Change to the neighbours, comes back tomorrow' })
  await till.send()
  const context = await browser.newContext({
    ...{ viewport: sizes.desk, locale: 'de-DE' },
    ...{ baseURL: kassa.url, storageState: signedIn },
  })
  const page = await context.newPage()
  for (const screen of screens) {
    await test.step(screen.name, async () => {
      await page.setViewportSize(sizes.desk)
      await screen.show(page, sale)
      await lookAt(page, screen.name)
    })
  }
  await context.clearCookies()
  await test.step('sign-in', async () => {
    await page.goto('/office/')
    await page.locator('input[type=password]').waitFor()
    await lookAt(page, 'sign-in')
  })
  await context.close()
})

/** Looks at the screen at each size and in each language, and hears axe in the last of them. */
async function lookAt(page: Page, screen: string): Promise<void> {
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    // A layout that follows the window by code is there a moment later.
    await expect.poll(() => findInLanguages(page, sticksOut), { message: size }).toEqual([])
    if (pictures !== undefined) await takePictures(page, `${screen}-${viewport.width}`)
    expect(await axeFindings(page), size).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await colourFindings(page), `${size}, dark`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  }
}

async function takePictures(page: Page, name: string): Promise<void> {
  for (const language of languages) {
    await speakIn(page, language)
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: join(pictures ?? '', `${name}-${language}-${colorScheme}.png`) })
    }
  }
}

/** Words that are cut without an ellipsis of ours, and what is wider than the window; runs in the page. */
function sticksOut(): string[] {
  const wide = document.documentElement.scrollWidth > window.innerWidth ? ['the page scrolls sideways'] : []
  const named = [
    ...document.querySelectorAll<HTMLElement>('button, h1, h2, label, dt, nav a, [role=radio] span'),
  ]
  const cut = named.filter(
    (element) =>
      element.offsetWidth > 1 && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0,
  )
  return [...wide, ...cut.map((element) => `cut: ${element.innerText}`)]
}
