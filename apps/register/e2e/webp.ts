/** Small pictures for documents: the browser that shows a page also makes WebP of it. */
import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

const quality = 0.72

/** Writes what a page shows to a WebP file. `encoder` is any other page, which is left as it is. */
export async function takeWebp(page: Page, encoder: Page, path: string): Promise<void> {
  const png = (await page.screenshot()).toString('base64')
  const webp = await encoder.evaluate(
    async ([source, wanted]) => {
      const bytes = Uint8Array.from(atob(source), (character) => character.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(image.width, image.height)
      canvas.getContext('2d')?.drawImage(image, 0, 0)
      const made = await canvas.convertToBlob({ type: 'image/webp', quality: wanted })
      return [...new Uint8Array(await made.arrayBuffer())]
    },
    [png, quality] as const,
  )
  writeFileSync(path, Buffer.from(webp))
}
