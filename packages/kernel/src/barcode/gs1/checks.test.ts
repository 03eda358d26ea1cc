import { expect, test } from 'vitest'
import { applicationIdentifiers, matchesPattern } from './applicationIdentifier.ts'
import { gs1Checks } from './checks.ts'

test('every check that the dictionary names is made, and no other', () => {
  const named = [...applicationIdentifiers.values()].flatMap(({ components }) =>
    components.flatMap(({ checks }) => checks),
  )
  expect([...gs1Checks.keys()].sort()).toEqual([...new Set(named)].sort())
})

test('the dictionary is read whole: ranges, flags, components and attributes', () => {
  expect(applicationIdentifiers.size).toBe(541)
  expect(applicationIdentifiers.get('3103')).toEqual({
    ...{ ai: '3103', title: 'NET WEIGHT (kg)', isPredefinedLength: true, isLinkAttribute: true },
    components: [{ charset: 'N', minLength: 6, maxLength: 6, isOptional: false, checks: [] }],
    ...{ requires: [[['01'], ['02']]], excludes: ['310n'] },
  })
  expect(applicationIdentifiers.get('01')?.linkQualifiers).toEqual([['22', '10', '21'], ['235']])
  expect(applicationIdentifiers.get('00')?.linkQualifiers).toEqual([[]])
  expect(applicationIdentifiers.get('10')?.linkQualifiers).toBeUndefined()
  expect(applicationIdentifiers.get('250')?.requires).toEqual([[['01'], ['8006']], [['21']]])
  expect(applicationIdentifiers.get('8030')?.requires[0]).toContainEqual(['01', '21'])
  expect(applicationIdentifiers.get('253')?.components[1]).toMatchObject({ isOptional: true, minLength: 1 })
})

test('no identifier is the beginning of another', () => {
  const all = [...applicationIdentifiers.keys()]
  expect(all.filter((ai) => all.some((other) => other !== ai && other.startsWith(ai)))).toEqual([])
})

test.each([
  ['3105', '310n', true],
  ['3105', '31nn', true],
  ['3205', '310n', false],
  ['37', '37', true],
  ['370', '37', false],
])('%s is one of %s: %s', (ai, pattern, expected) => {
  expect(matchesPattern(ai, pattern)).toBe(expected)
})

// Passing and failing contents by check, after the unit tests that GS1 publishes with its syntax tests.
const rows: [check: string, passing: string[], failing: string[]][] = [
  ['packagetype', ['PX'], []],
  ['couponcode', ['0'], []],
  ['couponposoffer', ['0'], []],
  ['csum', ['24012345678905', '9501101020917', '376104250021234569'], ['24012345678909', '5', '12345X']],
  [
    'csumalpha',
    ['1987654Ad4X4bL5ttr2310c2K', '12345_ABCDEFGHIJKLMCP', '22'],
    ['1987654Ad4X4bL5ttr2310cXK', '2', ' 22'],
  ],
  ['gcppos1', ['9501'], ['950', '95X1']],
  ['gcppos2', ['X9501'], ['9501', '09X01']],
  ['hasnondigit', ['12A'], ['123']],
  ['nonzero', ['0001'], ['0000']],
  ['zero', ['0'], ['1']],
  ['nozeroprefix', ['0', '10'], ['01', '00']],
  ['hyphen', ['-'], ['+']],
  ['yesno', ['0', '1'], ['2']],
  ['winding', ['0', '1', '9'], ['2', '01']],
  ['iso5218', ['0', '1', '2', '9'], ['3']],
  ['importeridx', ['-', '_', 'a', 'Z', '7'], ['!', 'AA']],
  ['mediatype', ['01', '10', '80', '99'], ['00', '11', '79']],
  ['pieceoftotal', ['0101', '0103', '9999'], ['0001', '0302', '0000']],
  ['posinseqslash', ['1/1', '9/10', '98/99'], ['2/1', '0/1', '01/2', '1/', '/1', 'x/y', '1//2']],
  ['pcenc', ['A%20B', 'AB'], ['A%2', 'A%GG', '%']],
  ['hh', ['00', '23'], ['24']],
  ['mi', ['59'], ['60']],
  ['ss', ['00'], ['60']],
  ['hhmi', ['2359'], ['2400', '2360']],
  ['yymmdd', ['240229', '991231'], ['250229', '241301', '240100']],
  ['yymmd0', ['240229', '240200', '991200'], ['250229', '240030', '241300']],
  ['yyyymmdd', ['20000229'], ['19000229', '20240431']],
  ['latitude', ['0000000000', '1800000000'], ['1800000001']],
  ['longitude', ['3600000000'], ['3600000001']],
  ['iso3166', ['528', '752'], ['000', '999']],
  ['iso3166999', ['528', '999'], ['998']],
  ['iso3166alpha2', ['NL', 'SE'], ['XX', 'nl']],
  ['iso4217', ['978', '752', '208'], ['000', '998']],
  [
    'iban',
    ['NL91ABNA0417164300', 'GB82WEST12345698765432'],
    ['NL91ABNA0417164301', 'XX91ABNA0417164300', 'NL'],
  ],
]

test('each check has its rows', () => {
  expect(rows.map(([name]) => name).sort()).toEqual([...gs1Checks.keys()].sort())
})

test.each(rows)('%s', (name, passing, failing) => {
  const check = gs1Checks.get(name)
  expect(passing.filter((content) => !check?.(content))).toEqual([])
  expect(failing.filter((content) => check?.(content))).toEqual([])
})
