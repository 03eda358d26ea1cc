import { describe, expect, it } from 'vitest'
import { plantGraph, told } from '../testing/plant.ts'
import { findDeadExports } from './deadExports.ts'
import { findUnreachedFiles } from './unreachedFiles.ts'

const isEntry = (path: string) => path === 'apps/server/src/main.ts'

function dead(files: Readonly<Record<string, string>>): string[] {
  return told(findDeadExports(plantGraph(files), isEntry))
}

describe('dead exports', () => {
  it('finds a function, a constant, a class and a type that nobody imports', () => {
    const text = 'export function f() {}\nexport const c = 1\nexport class K {}\nexport type T = string'
    expect(dead({ 'apps/server/src/a.ts': text })).toEqual([
      'apps/server/src/a.ts:1 nobody uses f: remove it',
      'apps/server/src/a.ts:2 nobody uses c: remove it',
      'apps/server/src/a.ts:3 nobody uses K: remove it',
      'apps/server/src/a.ts:4 nobody uses T: remove it',
    ])
  })

  it('does not take a test for a use', () => {
    const files = {
      'apps/server/src/a.ts': 'export function f() {}',
      'apps/server/src/a.test.ts': "import { f } from './a.ts'\nf()",
    }
    expect(dead(files)).toEqual([
      'apps/server/src/a.ts:1 only tests use f: remove it, or move it to a folder testing/',
    ])
  })

  it('wants no export for what only its own file uses, unless a test looks at it', () => {
    const text = 'export function inner() {}\nexport function outer() { inner() }'
    const main = { 'apps/server/src/main.ts': "import { outer } from './a.ts'\nouter()" }
    expect(dead({ ...main, 'apps/server/src/a.ts': text })).toEqual([
      'apps/server/src/a.ts:1 only this file uses inner: do not export it',
    ])
    const test = { 'apps/server/src/a.test.ts': "import { inner } from './a.ts'" }
    expect(dead({ ...main, ...test, 'apps/server/src/a.ts': text })).toEqual([])
  })

  it('follows public faces: used by another package, by nobody, only inside', () => {
    const files = {
      'packages/journal/src/index.ts': "export { used, inside, nowhere } from './a.ts'",
      'packages/journal/src/a.ts': 'export const used = 1\nexport const inside = 2\nexport const nowhere = 3',
      'packages/journal/src/b.ts': "import { inside } from './a.ts'\nexport const b = inside",
      'apps/server/src/main.ts': "import { used } from '@kassa/journal'",
    }
    expect(dead(files)).toEqual([
      'packages/journal/src/a.ts:3 nobody uses nowhere: remove it',
      'packages/journal/src/b.ts:2 nobody uses b: remove it',
      'packages/journal/src/index.ts:1 nobody outside takes inside from this face: do not hand it on',
    ])
  })

  it('leaves alone what the kernel hands on to programs elsewhere, and nothing else of the kernel', () => {
    const files = {
      'packages/kernel/src/index.ts': "export { allocate as share } from './a.ts'",
      'packages/kernel/src/a.ts': 'export const allocate = 1\nexport const nowhere = 2',
      'apps/server/src/main.ts': "import '@kassa/kernel'",
    }
    expect(dead(files)).toEqual(['packages/kernel/src/a.ts:2 nobody uses nowhere: remove it'])
  })

  it('lets tests share support, types stand in signatures and namespaces be taken whole', () => {
    const files = {
      'apps/server/src/testing/clock.ts': 'export const clock = 1',
      'apps/server/src/a.test.ts': "import { clock } from './testing/clock.ts'",
      'apps/server/src/a.ts': 'export type Input = string\nexport function f(input: Input) { return input }',
      'apps/server/src/main.ts': "import * as a from './a.ts'",
    }
    expect(dead(files)).toEqual([])
  })
})

describe('unused files', () => {
  it('finds islands, and tells what only tests reach', () => {
    const graph = plantGraph({
      'apps/server/src/main.ts':
        "import './used.ts'\nnew Worker(new URL('./worker.ts', import.meta.url))\nrun('tools/run.mjs')\nrun(inClone('tools', 'build.mjs'))",
      'apps/server/src/used.ts': '',
      'apps/server/src/worker.ts': '',
      'tools/run.mjs': '',
      'tools/build.mjs': '',
      'apps/server/src/island.ts': "import './shore.ts'",
      'apps/server/src/shore.ts': "import './island.ts'",
      'apps/server/src/tested.ts': '',
      'apps/server/src/tested.test.ts': "import './tested.ts'\nimport './testing/support.ts'",
      'apps/server/src/testing/support.ts': '',
      'apps/server/src/testing/forgotten.ts': '',
    })
    expect(told(findUnreachedFiles(graph, isEntry))).toEqual([
      expect.stringContaining('island.ts:0 nobody imports'),
      expect.stringContaining('shore.ts:0 nobody imports'),
      expect.stringContaining('tested.ts:0 only tests import'),
      expect.stringContaining('forgotten.ts:0 nobody imports'),
    ])
  })
})
