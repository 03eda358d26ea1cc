// The gallery in a browser: built once, served from this process, with what a person with a till can do on it.
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { test as base, expect, type Page } from '@playwright/test'
import { build, preview } from 'vite'

const CONFIG = fileURLToPath(new URL('../gallery/vite.config.ts', import.meta.url))
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

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

interface AxeResult {
  violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[]
}

/** What axe finds on the page as it stands, WCAG 2.2 A and AA and its best practices; empty when all is well. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (await page.evaluate('typeof axe === "undefined"')) await page.addScriptTag({ path: AXE })
  const result: AxeResult = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
  )
}
