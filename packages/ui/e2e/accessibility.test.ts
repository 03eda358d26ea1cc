// axe finds nothing: every view, both themes, wide and narrow, and with each overlay open.
import type { Page } from '@playwright/test'
import { axeFindings, colourFindings } from '../../../tools/e2e/axe.ts'
import { expect, SIZES, test } from './gallery.ts'

async function expectNoFindings(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await axeFindings(page), `${where}, light`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await colourFindings(page), `${where}, dark`).toEqual([])
}

for (const view of ['components', 'till', 'office']) {
  test(`axe finds nothing in ${view}`, async ({ page, galleryUrl }) => {
    await page.goto(`${galleryUrl}?view=${view}`)
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
    for (const size of ['desk', 'phone'] as const) {
      await page.setViewportSize(SIZES[size])
      await expectNoFindings(page, size)
    }
  })
}

const OVERLAYS = [
  { button: 'Open dialog', shown: 'dialog' },
  { button: 'Open form', shown: 'dialog' },
  { button: 'Open sheet', shown: 'dialog' },
  { button: 'Why this price?', shown: 'dialog' },
  { button: 'More', shown: 'menu' },
  { button: 'Show message', shown: 'status' },
] as const

for (const { button, shown } of OVERLAYS) {
  test(`axe finds nothing after ${button}`, async ({ page, galleryUrl }) => {
    await page.goto(galleryUrl)
    await page.getByRole('button', { name: button, exact: true }).click()
    const overlay = page.getByRole(shown).last()
    await overlay.waitFor()
    // A message stays as long as the pointer rests on it.
    if (shown === 'status') await overlay.hover()
    await expectNoFindings(page, button)
    await expect(overlay).toBeVisible()
  })
}

test('nothing is cut off or pushed out at 200 % text', async ({ page, galleryUrl }) => {
  for (const view of ['components', 'till', 'office']) {
    await page.goto(`${galleryUrl}?view=${view}`)
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
    await page.addStyleTag({ content: 'html { font-size: 200%; }' })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, view).toBeLessThanOrEqual(0)
  }
})

test('what a thumb presses on the till is at least 48 px high and wide', async ({ page, galleryUrl }) => {
  await page.setViewportSize(SIZES.tablet)
  await page.goto(`${galleryUrl}?view=till`)
  const controls = page.locator('button:visible, input:visible')
  await expect(controls.first()).toBeVisible()
  for (const control of await controls.all()) {
    const box = await control.boundingBox()
    const name = await control.textContent()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), `${name}`).toBeGreaterThanOrEqual(47.5)
  }
})
