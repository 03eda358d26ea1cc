/** What axe finds on a page as it stands, when nothing moves on it any more. */
import type { Page } from '@playwright/test'
import axe from 'axe-core'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The findings of WCAG 2.2 A and AA and of axe's best practices, a line each; empty when all is well. */
export function axeFindings(page: Page): Promise<string[]> {
  return findingsBy(page, { type: 'tag', values: standards })
}

/** The findings on colours alone: all that another colour scheme can change on a page that has been looked at whole. */
export function colourFindings(page: Page): Promise<string[]> {
  return findingsBy(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] })
}

async function findingsBy(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  // A page that was looked at before has it: reading it takes as long as looking.
  if (await settledWithout(page, 'axe')) await page.evaluate(axe.source)
  // What passes is not worked out to be read: that takes longer than the looking.
  const { violations } = await page.evaluate(
    (only) => axe.run(document, { runOnly: only, resultTypes: ['violations'], preload: false }),
    runOnly,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
  )
}

/** Brings colours that fade from one theme to the other to their end: half of a transition has half of a contrast. What takes its
 *  colour from something that fades begins to fade itself when that has ended. Resolves to whether the page lacks a global of that name. */
function settledWithout(page: Page, name: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const fading = () =>
      document.getAnimations().filter(({ effect, playState }) => {
        return playState === 'running' && effect?.getTiming().iterations !== Infinity
      })
    // In a frame those who listen to the size and the colours of the page hear of them.
    await new Promise(requestAnimationFrame)
    for (let found = fading(); found.length > 0; found = fading()) {
      for (const animation of found) animation.finish()
    }
    return !(wanted in window)
  }, name)
}
