import { describe, expect, it } from 'vitest'
import { plantSources, plantWorkspaces } from '../testing/plant.ts'
import { findWrongDirections } from './direction.ts'
import { makeGraph } from './graph.ts'

const planted = plantWorkspaces({
  'packages/kernel': [],
  'packages/journal': ['@kassa/kernel', 'fflate'],
  'packages/client': ['@kassa/journal', '@types/qrcode'],
  'apps/register': ['@kassa/client'],
})

/** The client has a face for tests as well. */
const workspaces = planted.map(({ folder, manifest }) =>
  folder === 'packages/client'
    ? {
        folder,
        manifest: { ...manifest, exports: { ...manifest.exports, './testing': './src/testing/index.ts' } },
      }
    : { folder, manifest },
)

function problemsOf(path: string, text: string): string[] {
  const faces = {
    'packages/kernel/src/index.ts': '',
    'packages/journal/src/index.ts': '',
    'packages/client/src/index.ts': '',
    'packages/client/src/inner.ts': '',
    'packages/client/src/testing/clock.ts': '',
  }
  const graph = makeGraph(plantSources({ ...faces, [path]: text }), workspaces)
  return findWrongDirections(graph, workspaces).map(({ message }) => message)
}

describe('imports that are allowed', () => {
  it.each([
    ['packages/journal/src/a.ts', "import { x } from '@kassa/kernel'"],
    ['packages/journal/src/a.ts', "import { deflate } from 'fflate'"],
    ['packages/client/src/a.ts', "import { inner } from './inner.ts'"],
    ['packages/client/src/a.ts', "import type { QRCode } from 'qrcode'"],
    ['packages/client/src/a.test.ts', "import { it } from 'vitest'"],
    ['packages/client/gallery/main.ts', "import { x } from '@kassa/client'"],
    ['apps/register/e2e/sale.test.ts', "import { requireBrowser } from '../../../tools/browser.mjs'"],
    ['apps/register/vite.config.ts', "import { defineConfig } from 'vitest/config'"],
    ['packages/client/src/a.test.ts', "import { x } from '@kassa/kernel'"],
    ['apps/register/e2e/sale.test.ts', "import { x } from '@kassa/client/testing'"],
    ['packages/journal/src/a.test.ts', "import { x } from '@kassa/client/testing'"],
    ['tools/lib/nodeVersion.test.ts', "import manifest from '../../package.json'"],
    ['apps/register/vite.config.ts', "import manifest from '../../package.json'"],
    ['tools/replay/main.ts', "import { x } from '@kassa/client'"],
    ['bench/src/main.ts', "import { requireBrowser } from '../../tools/browser.mjs'"],
    ['vitest.config.ts', "import { x } from './tools/browser.mjs'"],
    ['apps/server/src/a.ts', "import { x } from 'virtual:pwa-register'"],
  ])('%s: %s', (path, text) => {
    expect(problemsOf(path, text)).toEqual([])
  })
})

describe('imports that are not', () => {
  it.each([
    ['up', 'packages/kernel/src/a.ts', "import { x } from '@kassa/journal'", 'imports go down only'],
    [
      'up, as a type',
      'packages/kernel/src/a.ts',
      "type X = import('@kassa/journal').X",
      'imports go down only',
    ],
    [
      'up, in a test',
      'packages/kernel/src/a.test.ts',
      "import { x } from '@kassa/client'",
      'imports go down only',
    ],
    ['up, lazily', 'packages/kernel/src/a.ts', "await import('@kassa/client')", 'imports go down only'],
    ['handed on', 'packages/kernel/src/a.ts', "export { x } from '@kassa/journal'", 'imports go down only'],
    [
      'past the face',
      'apps/register/src/a.ts',
      "import { x } from '@kassa/client/src/inner.ts'",
      'is no public face',
    ],
    [
      'by path',
      'apps/register/src/a.ts',
      "import '../../../packages/client/src/inner.ts'",
      'import its public face',
    ],
    ['of itself', 'packages/client/src/a.ts', "import { x } from '@kassa/client'", 'import the file'],
    ['of tools', 'apps/register/src/a.ts', "import '../../../tools/browser.mjs'", 'nothing imports tools/'],
    [
      'undeclared, ours',
      'packages/client/src/a.ts',
      "import { x } from '@kassa/kernel'",
      'not among the dependencies',
    ],
    ['undeclared', 'packages/client/src/a.ts', "import { x } from 'fflate'", 'not among the dependencies'],
    ['old spelling', 'packages/client/src/a.ts', "import fs from 'fs'", 'write node:fs'],
  ])('%s', (_, path, text, message) => {
    expect(problemsOf(path, text)).toEqual([expect.stringContaining(message)])
  })
})
