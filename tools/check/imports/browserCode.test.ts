import { expect, it } from 'vitest'
import { plantGraph, told } from '../testing/plant.ts'
import { findNodeInBrowserCode } from './browserCode.ts'

const faces = new Map([
  ['@kassa/devices', 'packages/devices/src/index.ts'],
  ['@kassa/devices/node', 'packages/devices/src/node.ts'],
])

it('follows imports from the public face to a Node module, and leaves the Node-only face alone', () => {
  const graph = plantGraph({
    'packages/devices/src/index.ts': "export { a } from './a.ts'",
    'packages/devices/src/a.ts': "\nimport { connect } from 'node:net'",
    'packages/devices/src/node.ts': "export { b } from './b.ts'",
    'packages/devices/src/b.ts': "import { connect } from 'node:net'",
  })
  expect(told(findNodeInBrowserCode(graph, faces))).toEqual([
    expect.stringContaining('packages/devices/src/a.ts:2 node:net does not exist in a browser'),
  ])
})

it('lets the server, tests and types name Node modules', () => {
  const graph = plantGraph({
    'packages/devices/src/index.ts': "import type { Socket } from 'node:net'",
    'packages/devices/src/index.test.ts': "import { createServer } from 'node:net'",
    'apps/server/src/main.ts': "import { createServer } from 'node:net'",
  })
  expect(findNodeInBrowserCode(graph, faces)).toEqual([])
})
