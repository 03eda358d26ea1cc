import { describe, expect, it } from 'vitest'
import { findLockFileBreaks, type LockEntry } from './lockFile.ts'
import { accepts } from './nodeRange.ts'
import { findLoosePins } from './pins.ts'

describe('lock file', () => {
  const problems = (packages: Record<string, LockEntry>) =>
    findLockFileBreaks({ packages }).map(({ message }) => message)

  it('wants every per-platform package to be in the lock file, nested ones too', () => {
    const native = { optionalDependencies: { 'native-linux': '1.0.0', 'native-darwin': '1.0.0' } }
    expect(
      problems({
        'node_modules/native': native,
        'node_modules/native/node_modules/native-linux': { optional: true },
      }),
    ).toEqual([expect.stringContaining('native wants native-darwin')])
  })

  it('wants no entry to be tied to a registry', () => {
    const resolved = 'https://registry.example.org/a/-/a-1.0.0.tgz'
    expect(
      problems({
        'node_modules/a': { resolved },
        'node_modules/@kassa/ui': { resolved: 'packages/ui', link: true },
      }),
    ).toEqual([expect.stringContaining('a is tied to registry.example.org')])
  })

  it('wants every package to run on the oldest Node that is promised', () => {
    expect(
      problems({
        'node_modules/new': { engines: { node: '>=22.13' } },
        'node_modules/newer': { engines: { node: '^22.20 || >=24' } },
        'node_modules/old': { engines: { node: '>=18' } },
        'node_modules/left-out': { optional: true, engines: { node: '>=24' } },
      }),
    ).toEqual([
      'new does not run on Node 20.19.0 (>=22.13)',
      'newer does not run on Node 20.19.0 (^22.20 || >=24)',
      'newer does not run on Node 22.13.0 (^22.20 || >=24)',
    ])
  })
})

describe('ranges of Node versions', () => {
  it.each([
    ['>=18', '20.19.0', true],
    ['>= 0.4', '20.19.0', true],
    ['^20.19.0 || >=22.12.0', '20.19.0', true],
    ['^20.19.0', '20.18.9', false],
    ['^20.19.0', '21.0.0', false],
    ['~20.19.0', '20.20.0', false],
    ['~20', '20.20.0', true],
    ['20 || >=22', '21.0.0', false],
    ['20.x', '20.19.0', true],
    ['6.* || >= 10.*', '20.19.0', true],
    ['>=0.8.x', '20.19.0', true],
    ['*', '20.19.0', true],
    ['', '20.19.0', true],
    ['>=16 || 14 >=14.17', '15.0.0', false],
    ['12 - 20', '20.19.0', true],
    ['12 - 20', '21.0.0', false],
    ['<20', '20.0.0', false],
    ['<=20', '20.19.0', true],
    ['>20', '20.19.0', false],
    ['>20', '21.0.0', true],
    ['=20.19.0', '20.19.0', true],
    ['20.19.0', '20.19.1', false],
  ])('%s on %s: %s', (range, version, expected) => {
    expect(accepts(range, version)).toBe(expected)
  })

  it('does not guess at grammar it cannot read', () => {
    expect(() => accepts('>=20.0.0-rc.1', '20.19.0')).toThrow('no version that this check can read')
  })
})

it('finds versions that are left open, in overrides too', () => {
  const manifest = {
    dependencies: { a: '1.2.3', b: '^1.2.3', c: '18.4.0-beta.17' },
    devDependencies: { d: 'latest' },
    overrides: { e: '~1.0.0' },
  }
  const found = findLoosePins([{ folder: 'packages/ui', manifest }])
  expect(found.map(({ message }) => message)).toEqual(
    ['b', 'd', 'e'].map((name) => expect.stringContaining(`${name} is`)),
  )
})
