import { expect, it } from 'vitest'
import { plantGraph, told } from '../testing/plant.ts'
import { findCycles } from './cycles.ts'

it('finds a cycle of three, once, whatever kind of import closes it', () => {
  const graph = plantGraph({
    'packages/kernel/src/a.ts': "import { b } from './b.ts'",
    'packages/kernel/src/b.ts': "export { c } from './c.ts'",
    'packages/kernel/src/c.ts': "import type { A } from './a.ts'",
    'packages/kernel/src/d.ts': "import { a } from './a.ts'",
  })
  expect(told(findCycles(graph))).toEqual([
    expect.stringMatching(/^packages\/kernel\/src\/a\.ts:0 .*a\.ts ↔ .*b\.ts ↔ .*c\.ts/),
  ])
})

it('finds cycles over public faces and a file that imports itself', () => {
  const graph = plantGraph({
    'packages/kernel/src/index.ts': "export { a } from '@kassa/journal'",
    'packages/journal/src/index.ts': "import '@kassa/kernel'",
    'packages/journal/src/own.ts': "import './own.ts'",
  })
  expect(findCycles(graph)).toHaveLength(2)
})

it('is content with a diamond', () => {
  const graph = plantGraph({
    'packages/kernel/src/top.ts': "import './left.ts'\nimport './right.ts'",
    'packages/kernel/src/left.ts': "import './bottom.ts'",
    'packages/kernel/src/right.ts': "import './bottom.ts'",
    'packages/kernel/src/bottom.ts': '',
  })
  expect(findCycles(graph)).toEqual([])
})
