/** A page in each of the four languages, without leaving what it shows. */
import type { Page } from '@playwright/test'

export const languages = ['nl', 'sv', 'en', 'de'] as const
export type Language = (typeof languages)[number]

/** Puts a page of an application into another language. Resolves when its words are there. */
export async function speakIn(page: Page, language: Language): Promise<void> {
  await page.evaluate(speak, language)
}

/** What `look` finds on a page in each of the languages, a line each; the page speaks the last of them then.
 *  Each is looked at before it is drawn: drawing takes many times as long. The last, with the longest words, once more after that,
 *  since what measures itself is laid out anew in the frame after.
 *  Requires: `look` takes nothing from outside itself, since it runs in the page. */
export function findInLanguages(page: Page, look: () => string[]): Promise<string[]> {
  const program = `(async () => {
    const found = []
    const note = (language) => found.push(...(${look})().map((fault) => language + ': ' + fault))
    for (const language of ${JSON.stringify(languages)}) {
      await (${speak})(language)
      note(language)
    }
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    note(document.documentElement.lang)
    return [...new Set(found)]
  })()`
  return page.evaluate(program)
}

/** Tells a page what a browser tells it when a language is chosen in another tab of the device; runs in the page. */
async function speak(newValue: Language): Promise<void> {
  const { documentElement: root } = document
  const key = 'kassa.language'
  localStorage.setItem(key, newValue)
  if (root.lang === newValue) return
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (root.lang !== newValue) return
      observer.disconnect()
      // Whoever shows words shows them before the next task.
      setTimeout(resolve)
    })
    observer.observe(root, { attributeFilter: ['lang'] })
    dispatchEvent(new StorageEvent('storage', { key, newValue }))
  })
}
