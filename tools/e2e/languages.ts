/** A page in each of the four languages, without leaving what it shows. */
import type { Page } from '@playwright/test'

export const languages = ['nl', 'sv', 'en', 'de'] as const
export type Language = (typeof languages)[number]

/** Returns what puts the page of an application into another language, as a choice in another tab of the device does.
 *  `address` is that of anything small on its server. */
export async function languageChoice(
  page: Page,
  address: string,
): Promise<(chosen: Language) => Promise<void>> {
  const other = await page.context().newPage()
  await other.goto(address)
  // A page behind another one is drawn once a second.
  await page.bringToFront()
  return async (chosen) => {
    await other.evaluate((language) => localStorage.setItem('kassa.language', language), chosen)
    await page.waitForFunction((language) => document.documentElement.lang === language, chosen)
  }
}
