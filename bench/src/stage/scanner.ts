/** A keyboard-wedge scanner: the keys of a code in one burst, ended by Enter, whatever has the focus. */
import type { Page } from '@playwright/test'

/** Scans a code at a page. The burst is made within the page, where no other work of a busy machine can tear it apart. */
export async function scan(page: Page, code: string): Promise<void> {
  await page.evaluate(
    (keys) => {
      const target = document.activeElement ?? document.body
      for (const key of keys)
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    },
    [...code, 'Enter'],
  )
}
