/** Which words are cut off on a page. */
import type { Page } from '@playwright/test'

/** Texts of ours that do not fit into their place, and how far the page reaches over its edge.
 *  Names of goods and shops may be shortened where the whole name is a tap away (`title`, tiles). */
export function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(findCutWords)
}

/** The same, in the page. */
export function findCutWords(): string[] {
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth
  const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    if (element.closest('[title], [data-item-grid], .sr-only, svg') !== null) return false
    const { overflowX } = getComputedStyle(element)
    const hidesText = overflowX === 'hidden' || overflowX === 'clip'
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    return hidesText && hasText && element.scrollWidth > element.clientWidth + 1
  })
  return [
    ...(over > 0 ? [`the page is ${over} px too wide`] : []),
    ...cut.map((element) => `cut off: ${element.textContent}`),
  ]
}
