/** Waiting until a page stands still, so that a picture of it shows what a person sees. */
import type { Page } from '@playwright/test'

/** Resolves two frames later, when every change of colour that they began has ended. */
export async function comeToRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)))
    await new Promise(requestAnimationFrame)
  })
}
