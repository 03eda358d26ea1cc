/** An esbuild plugin for packages that read files beside their own code (swagger-ui its pages, for example). In a bundle
 *  `__dirname` would be the bundle's folder; here each such file keeps its own, as seen from the bundle. */

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { inClone } from './clone.mjs'

/** What the bundle needs at its top: `require` for CommonJS packages, and the way back to the clone.
 *  @param {string} outputFile */
export function bundleBanner(outputFile) {
  const wayBack = JSON.stringify(path.relative(path.dirname(outputFile), inClone()) || '.')
  return [
    "import { createRequire as kassaCreateRequire } from 'node:module'",
    "import kassaPath from 'node:path'",
    'const require = kassaCreateRequire(import.meta.url)',
    `const kassaOwnFolder = (folder) => kassaPath.resolve(import.meta.dirname, ${wayBack}, folder)`,
  ].join('\n')
}

/** @type {import('esbuild').Plugin} */
export const ownFolders = {
  name: 'own-folders',
  setup(build) {
    build.onLoad({ filter: /[\\/]node_modules[\\/].*\.c?js$/ }, async ({ path: file }) => {
      const code = await readFile(file, 'utf8')
      if (!/\b__(dirname|filename)\b/.test(code) || /\b(const|let|var)\s+__(dirname|filename)\b/.test(code))
        return
      const folder = JSON.stringify(path.relative(inClone(), path.dirname(file)))
      const name = JSON.stringify(path.basename(file))
      const own = `var __dirname = kassaOwnFolder(${folder}), __filename = kassaPath.join(__dirname, ${name});`
      return { contents: `${own}${code}`, loader: 'js' }
    })
  },
}
