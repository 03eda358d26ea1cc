// The gallery in a browser: built once, served from this process, with what a person with a till can do on it.
import { fileURLToPath } from 'node:url'
import { test as base, expect } from '@playwright/test'
import { build, preview } from 'vite'

const CONFIG = fileURLToPath(new URL('../gallery/vite.config.ts', import.meta.url))

export const SIZES = {
  desk: { width: 1280, height: 800 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const

/** A test that knows the address of the gallery. */
export const test = base.extend<object, { galleryUrl: string }>({
  galleryUrl: [
    async ({ browserName: _ }, use, worker) => {
      const outDir = fileURLToPath(new URL(`../dist/gallery-${worker.parallelIndex}`, import.meta.url))
      await build({ configFile: CONFIG, logLevel: 'error', build: { outDir } })
      const server = await preview({
        configFile: CONFIG,
        logLevel: 'error',
        build: { outDir },
        preview: { port: 0, host: '127.0.0.1' },
      })
      const url = server.resolvedUrls?.local[0]
      if (url === undefined) throw new Error('the gallery has no address')
      await use(url)
      await server.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

export { expect }
