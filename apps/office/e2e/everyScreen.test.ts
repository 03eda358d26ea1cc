// Every screen, in light and dark, at three sizes, in four languages: axe finds nothing, nothing sticks out sideways, no
// word is cut. With KASSA_SCREENS set to a folder, pictures of them all are left there to look at.
import { join } from 'node:path'
import process from 'node:process'
import type { Browser, Page } from '@playwright/test'
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { expect, test } from './kassa.ts'
import { screens } from './screens.ts'

const pictures = process.env.KASSA_SCREENS
const desk = { width: 1280, height: 800 }
const tablet = { width: 1024, height: 768 }
const phone = { width: 390, height: 844 }

const looks = [
  { size: desk, light: 'light', locale: 'en-GB' },
  { size: desk, light: 'dark', locale: 'sv-SE' },
  { size: tablet, light: 'light', locale: 'nl-NL' },
  { size: tablet, light: 'dark', locale: 'de-DE' },
  { size: phone, light: 'light', locale: 'de-DE' },
  { size: phone, light: 'dark', locale: 'nl-NL' },
] as const

for (const { size, light, locale } of looks) {
  test(`${size.width} × ${size.height}, ${light}, ${locale}`, async ({ browser, kassa, signedIn, till }) => {
    test.setTimeout(240_000)
    const lines = till.skus.slice(0, 3).map((sku) => ({ sku, pieces: 2 }))
    await till.openShift()
    const sale = await till.sell({ lines, paidBy: 'both' })
    await till.closeDay({ missingMinor: 55, note: 'Change to the neighbours, comes back tomorrow' })
    await till.send()
    const page = await openPage(browser, {
      ...{ size, light, locale },
      url: kassa.url,
      storageState: signedIn,
    })
    for (const screen of screens) {
      await test.step(screen.name, async () => {
        await screen.show(page, sale)
        await lookAt(page, `${screen.name}-${size.width}-${light}-${locale.slice(0, 2)}`)
      })
    }
    await page.context().clearCookies()
    await test.step('sign-in', async () => {
      await page.goto('/office/')
      await page.locator('input[type=password]').waitFor()
      await lookAt(page, `sign-in-${size.width}-${light}-${locale.slice(0, 2)}`)
    })
    await page.context().close()
  })
}

type Look = {
  size: { width: number; height: number }
  light: 'light' | 'dark'
  locale: string
  url: string
  storageState: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>
}

async function openPage(browser: Browser, { size, light, locale, url, storageState }: Look): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport: size, colorScheme: light, locale, baseURL: url, storageState },
    // Half of a transition has half of a contrast.
    reducedMotion: 'reduce',
  })
  return context.newPage()
}

async function lookAt(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) })
  expect(await axeFindings(page)).toEqual([])
  expect(await sticksOut(page)).toEqual([])
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
