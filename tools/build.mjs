/** Builds what `npm start` runs: the server as one file, the till and the office as web pages.
 *
 *      apps/server/src/main.ts ─▶ dist/server/kassa.mjs
 *      apps/register           ─▶ dist/register/
 *      apps/office             ─▶ dist/office/
 */

import { cp } from 'node:fs/promises'
import { inClone, runTool } from './lib/clone.mjs'
import { nodeBundle } from './lib/nodeBundle.mjs'

const WEB_APPS = ['register', 'office']

/** What the server reads at run time, beside its bundle as beside its source. @type {[from: string, to: string][]} */
const SERVER_FILES = [
  ['database/migrations', 'migrations'],
  ['demo/data', 'data'],
]

async function buildServer() {
  const esbuild = await import('esbuild')
  const entry = inClone('apps', 'server', 'src', 'main.ts')
  await esbuild.build({
    ...nodeBundle({ entry, outputFile: inClone('dist', 'server', 'kassa.mjs') }),
    sourcemap: 'linked',
    sourcesContent: false,
  })
  await Promise.all(
    SERVER_FILES.map(([from, to]) =>
      cp(inClone('apps', 'server', 'src', from), inClone('dist', 'server', to), { recursive: true }),
    ),
  )
}

/** @param {string} name */
async function buildWebApp(name) {
  const vite = await import('vite')
  await vite.build({
    root: inClone('apps', name),
    logLevel: 'warn',
    // The size of what a browser loads first is measured by the bench; a newcomer who starts Kassa cannot mend it.
    build: {
      outDir: inClone('dist', name),
      emptyOutDir: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4_096,
    },
  })
}

await runTool(async () => {
  process.env.NODE_ENV = 'production'
  await Promise.all([buildServer(), ...WEB_APPS.map(buildWebApp)])
})
