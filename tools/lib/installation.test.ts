/** When `npm ci` has to run again: by what the lock file wants and what npm says is there. */

import { expect, test } from 'vitest'
import { holdsAll } from './installation.mjs'

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'packages/kernel': { version: '0.1.0' },
    'node_modules/pg': { version: '8.23.1' },
    'node_modules/@esbuild/aix-ppc64': { version: '0.28.2', optional: true },
    'apps/server/node_modules/pino': { version: '10.4.0' },
  },
}
const installed = {
  packages: {
    'node_modules/pg': { version: '8.23.1' },
    'apps/server/node_modules/pino': { version: '10.4.0' },
  },
}

test('all is there; what is for other systems need not be', () => {
  expect(holdsAll(lock, installed)).toBe(true)
})

test.each([
  ['nothing installed', {}],
  ['one package missing', { packages: { 'node_modules/pg': { version: '8.23.1' } } }],
  ['an older version', { packages: { ...installed.packages, 'node_modules/pg': { version: '8.23.0' } } }],
  [
    'another version of an optional one',
    { packages: { ...installed.packages, 'node_modules/@esbuild/aix-ppc64': { version: '0.28.1' } } },
  ],
])('%s', (_name, present) => {
  expect(holdsAll(lock, present)).toBe(false)
})
