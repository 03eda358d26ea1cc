import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDigitalLink } from './digitalLink.ts'
import { type Gs1Element, missingCompanions } from './element.ts'
import { parseBracketed, parseElementString } from './elementString.ts'
import { amountOfDecimal, factsOf, scaleDecimal } from './facts.ts'

const gs = '\u001d'
const gtin = { ai: '01', value: '09501101530003' }

test.each<[string, Gs1Element[]]>([
  // GS1 General Specifications, the example of GS1-128 and DataBar Expanded: article, expiry, lot.
  [`01095011015300031726010110AB-123`, [gtin, { ai: '17', value: '260101' }, { ai: '10', value: 'AB-123' }]],
  [
    `${gs}0109501101530003${gs}10AB-123${gs}17260101`,
    [gtin, { ai: '10', value: 'AB-123' }, { ai: '17', value: '260101' }],
  ],
  [
    `0109501101530003310300189039329781999`,
    [gtin, { ai: '3103', value: '001890' }, { ai: '3932', value: '9781999' }],
  ],
  [`3020${gs}0109501101530003${gs}`, [{ ai: '30', value: '20' }, gtin]],
  ['', []],
])('%j', (text, elements) => {
  expect(parseElementString(text)).toEqual({ status: 'elements', elements })
  const bracketed = elements.map(({ ai, value }) => `(${ai})${value}`).join('')
  expect(parseBracketed(bracketed)).toEqual({ status: 'elements', elements })
})

test.each([
  ['0509501101530003', { status: 'unknown_application_identifier', text: '0509' }],
  ['010950110153000', { status: 'value_too_short', ai: '01' }],
  ['0109501101530004', { status: 'check_failed', ai: '01', check: 'csum' }],
  ['17260230', { status: 'check_failed', ai: '17', check: 'yymmd0' }],
  ['1726123A', { status: 'invalid_character', ai: '17', character: 'A' }],
  ['10AB CD', { status: 'invalid_character', ai: '10', character: ' ' }],
  [`10${'X'.repeat(21)}`, { status: 'value_too_long', ai: '10' }],
  [`10${gs}0109501101530003`, { status: 'value_too_short', ai: '10' }],
  ['39329981999', { status: 'check_failed', ai: '3932', check: 'iso4217' }],
  [`10A${gs}10B`, { status: 'repeated_with_other_value', ai: '10' }],
  [`01095011015300030209501101530003`, { status: 'excluded_pair', ai: '02', excluded: '01' }],
  [`0109501101530003310300189031020001`, { status: 'value_too_short', ai: '3102' }],
  [`01095011015300033103001890${'3102000189'}`, { status: 'excluded_pair', ai: '3103', excluded: '3102' }],
])('%j: %o', (text, fault) => {
  expect(parseElementString(text)).toEqual(fault)
})

test('parentheses inside a value', () => {
  expect(parseBracketed('(10)A(B)C(21)1')).toMatchObject({ elements: [{ value: 'A(B)C' }, { value: '1' }] })
  expect(parseBracketed('(10)A\\(21\\)C')).toMatchObject({ elements: [{ ai: '10', value: 'A(21)C' }] })
  expect(parseBracketed('(05)1')).toEqual({ status: 'unknown_application_identifier', text: '05' })
  expect(parseBracketed('(01)09501101530003\n')).toMatchObject({ status: 'value_too_long' })
})

test('what is missing on this label may stand on another', () => {
  const { elements } = parseElementString(`392219 99`.replace(' ', '')) as { elements: Gs1Element[] }
  expect(missingCompanions(elements)).toEqual([
    { ai: '3922', oneOf: [['01']] },
    { ai: '3922', oneOf: [['30'], ['31nn'], ['32nn'], ['35nn'], ['36nn']] },
  ])
  expect(missingCompanions([gtin, { ai: '3922', value: '1999' }, { ai: '3103', value: '001890' }])).toEqual(
    [],
  )
})

test.each<[string, Gs1Element[]]>([
  // The worked examples of the GS1 Digital Link standard
  ['https://id.gs1.org/01/09506000134352', [{ ai: '01', value: '09506000134352' }]],
  [
    'https://example.com/some/path/01/9506000134352/10/ABC1/21/12345?17=180426&3103=000195&linkType=gs1:pip#top',
    [
      { ai: '01', value: '09506000134352' },
      { ai: '10', value: 'ABC1' },
      { ai: '21', value: '12345' },
      { ai: '17', value: '180426' },
      { ai: '3103', value: '000195' },
    ],
  ],
  [
    'HTTPS://ID.GS1.ORG/01/09506000134352/22/2A',
    [
      { ai: '01', value: '09506000134352' },
      { ai: '22', value: '2A' },
    ],
  ],
  [
    'https://a.b/01/09506000134352/10/A%2FB?',
    [
      { ai: '01', value: '09506000134352' },
      { ai: '10', value: 'A/B' },
    ],
  ],
  ['https://a.b/00/376104250021234569/', [{ ai: '00', value: '376104250021234569' }]],
  [
    'https://a.b/01/09506000134352/235/TP',
    [
      { ai: '01', value: '09506000134352' },
      { ai: '235', value: 'TP' },
    ],
  ],
])('%s', (address, elements) => {
  expect(parseDigitalLink(address)).toEqual({ status: 'elements', elements })
})

test.each([
  ['https://example.com/', { status: 'not_a_digital_link' }],
  ['https://example.com/products/10/ABC', { status: 'not_a_digital_link' }],
  ['ftp://example.com/01/09506000134352', { status: 'not_a_digital_link' }],
  ['https://a.b/01/09506000134353', { status: 'check_failed', ai: '01', check: 'csum' }],
  ['https://a.b/01/09506000134352/21/1/10/A', { status: 'qualifier_out_of_order', ai: '21' }],
  ['https://a.b/01/09506000134352/10/A/235/B', { status: 'qualifier_out_of_order', ai: '10' }],
  ['https://a.b/01/09506000134352/10/%E0%A4%A', { status: 'malformed_percent_encoding', text: '%E0%A4%A' }],
  ['https://a.b/01/09506000134352?05=1', { status: 'unknown_application_identifier', text: '05' }],
  ['https://a.b/01/09506000134352?21=1', { status: 'not_a_link_attribute', ai: '21' }],
  ['https://a.b/01/09506000134352?10=A+B', { status: 'invalid_character', ai: '10', character: ' ' }],
  ['https://a.b/01/09506000134352?17=261301', { status: 'check_failed', ai: '17', check: 'yymmd0' }],
])('%s: %o', (address, fault) => {
  expect(parseDigitalLink(address)).toEqual(fault)
})

test('what a till reads from it', () => {
  const elements = [
    ...[gtin, { ai: '10', value: 'L1' }, { ai: '21', value: 'S1' }, { ai: '17', value: '260200' }],
    ...[
      { ai: '15', value: '280200' },
      { ai: '11', value: '251231' },
      { ai: '30', value: '6' },
    ],
    ...[
      { ai: '3103', value: '001890' },
      { ai: '3932', value: '9781999' },
      { ai: '3953', value: '010580' },
    ],
    ...[{ ai: '240', value: 'whatever' }],
  ]
  expect(factsOf(elements, 2026)).toEqual({
    ...{ gtin: '09501101530003', lot: 'L1', serial: 'S1', count: 6 },
    ...{ expiryDay: '2026-02-28', bestBeforeDay: '2028-02-29', productionDay: '2025-12-31' },
    measure: { unit: 'kg', digits: 1890, decimals: 3 },
    price: { digits: 1999, decimals: 2, currency: 'EUR' },
    unitPrice: { digits: 10_580, decimals: 3 },
  })
  expect(
    factsOf(
      [
        { ai: '3922', value: '1999' },
        { ai: '7003', value: '2611221530' },
      ],
      2026,
    ),
  ).toEqual({
    price: { digits: 1999, decimals: 2 },
    expiryDay: '2026-11-22',
  })
})

test.each([
  // General Specifications 7.12: at most 49 years back, 50 ahead.
  ['760101', 2026, '2076-01-01'],
  ['770101', 2026, '1977-01-01'],
  ['990101', 2049, '2099-01-01'],
  ['000101', 2049, '2000-01-01'],
  ['000101', 2050, '2100-01-01'],
  ['990101', 2050, '2099-01-01'],
  ['510101', 2000, '1951-01-01'],
  ['500101', 2000, '2050-01-01'],
  ['990101', 2026, '1999-01-01'],
])('%s read in %i is %s', (value, currentYear, day) => {
  expect(factsOf([{ ai: '17', value }], currentYear).expiryDay).toBe(day)
})

test('decimals become thousandths and amounts', () => {
  expect(scaleDecimal({ digits: 1890, decimals: 3 }, 3)).toBe(1890)
  expect(scaleDecimal({ digits: 189, decimals: 0 }, 3)).toBe(189_000)
  expect(scaleDecimal({ digits: 12_345, decimals: 4 }, 3)).toBe(1235)
  expect(amountOfDecimal({ digits: 1999, decimals: 2 }, 'EUR')).toBe(1999)
  expect(amountOfDecimal({ digits: 1999, decimals: 0 }, 'JPY')).toBe(1999)
  expect(amountOfDecimal({ digits: 1999, decimals: 2 }, 'KWD')).toBe(19_990)
})

test('no text makes the parsers throw, and what they accept reads the same in both forms', () => {
  const piece = fc.constantFrom(
    '01',
    '09501101530003',
    '10',
    '17',
    '260101',
    '3103',
    '001890',
    gs,
    'A',
    '(',
    ')',
    '(21)',
    '%2',
    '/',
    '?',
    'https://a.b/',
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(text, (any) => {
      parseBracketed(any)
      parseDigitalLink(any)
      const outcome = parseElementString(any)
      if (outcome.status !== 'elements') return
      const bracketed = outcome.elements
        .map(({ ai, value }) => `(${ai})${value.replace(/[()]/g, '\\$&')}`)
        .join('')
      expect(parseBracketed(bracketed)).toEqual(outcome)
      factsOf(outcome.elements, 2026)
    }),
  )
})
