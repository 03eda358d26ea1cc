/** What axe finds on a page, and which words are cut off on it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type AxeResult = { violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }

/** The findings of WCAG 2.2 A and AA and of axe's best practices; empty when all is well. */
export async function axeFindings(page: Page): Promise<string[]> {
  await settled(page)
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(axe)
  const result: AxeResult = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
  )
}

/** Waits until colours that fade from one theme to the other have arrived. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
}

/** Texts of ours that do not fit into their place, and how far the page reaches over its edge.
 *  Names of goods and shops may be shortened where the whole name is a tap away (`title`, tiles). */
export function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
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
  })
}
