/** What somebody who looks at twice the size cannot bring into the window. */
import type { Page } from '@playwright/test'

/** The buttons and fields of what lies on top that cannot be scrolled to, or lie below something else once they are. */
export function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const onTop =
      [...document.querySelectorAll('dialog[open], [popover]:popover-open')].at(-1) ?? document.body
    const controls = [...onTop.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href]')]
    const hidden = controls.filter((control) => {
      if (control.closest('.sr-only, [inert]') !== null || control.getClientRects().length === 0) return false
      control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      const { left, top, width, height } = control.getBoundingClientRect()
      const there = document.elementFromPoint(left + width / 2, top + height / 2)
      const mayBeDismissed = there?.closest('[data-notice]') != null
      return !(mayBeDismissed || control.contains(there) || there?.contains(control) === true)
    })
    return hidden.map(
      (control) => `out of reach: ${control.getAttribute('aria-label') ?? control.textContent}`,
    )
  })
}
