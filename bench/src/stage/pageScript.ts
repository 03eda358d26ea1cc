/** Scripts for pages, built by the builder of the web apps. */

import { must } from '@kassa/kernel'
import { build } from 'vite'
import { inClone } from './clone.ts'

/** Returns a TypeScript file of this clone, with all that it imports, as one script of plain JavaScript. */
export async function buildPageScript(file: string): Promise<string> {
  const built = await build({
    root: inClone('bench'),
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: inClone(file), preserveEntrySignatures: false },
    },
  })
  const [outcome] = [built].flat()
  const output = must(
    outcome !== undefined && 'output' in outcome ? outcome.output : undefined,
    'a build that ended',
  )
  const [entry] = output.filter((part) => part.type === 'chunk').filter((chunk) => chunk.isEntry)
  return must(entry, 'an entry').code
}
