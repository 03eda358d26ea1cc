// What a pad types: no order of keys makes a text that is not a figure within the rules.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PadKey, padKeyOf, typeOnPad } from './padKeys.ts'

const RULES = { mark: ',', decimals: 2 } as const
const type = (keys: PadKey[], text = '') => keys.reduce((typed, key) => typeOnPad(typed, key, RULES), text)

describe('typing', () => {
  it.each<[PadKey[], string]>([
    [['1', '2', '00'], '1200'],
    [['mark', '5'], '0,5'],
    [['1', 'mark', '2', '3', '4'], '1,23'],
    [['1', 'mark', 'mark', '2'], '1,2'],
    [['1', 'mark', '5', '00'], '1,50'],
    [['0', '0', '7'], '7'],
    [['00', '7'], '7'],
    [['1', '2', 'backspace'], '1'],
    [['1', '2', 'clear'], ''],
    [['backspace'], ''],
    [['1', 'enter'], '1'],
  ])('%j gives %s', (keys, text) => {
    expect(type(keys)).toBe(text)
  })

  it('knows no mark where there are no decimals', () => {
    expect(typeOnPad('12', 'mark', { mark: ',', decimals: 0 })).toBe('12')
  })

  it('stays a figure within the rules whatever is pressed', () => {
    const keys = fc.array(
      fc.constantFrom<PadKey>('0', '1', '5', '9', '00', 'mark', 'backspace', 'clear', 'enter'),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(
        keys,
        fc.nat({ max: 5 }),
        fc.integer({ min: 1, max: 12 }),
        (pressed, decimals, maximumDigits) => {
          const rules = { mark: '.', decimals, maximumDigits } as const
          const text = pressed.reduce((typed, key) => typeOnPad(typed, key, rules), '')
          expect(text).toMatch(/^(\d+(\.\d*)?)?$/)
          expect(text.replace('.', '').length).toBeLessThanOrEqual(maximumDigits)
          expect(text.split('.')[1]?.length ?? 0).toBeLessThanOrEqual(decimals)
        },
      ),
    )
  })
})

describe('the keyboard', () => {
  const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) =>
    padKeyOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held })

  it.each([
    ['7', '7'],
    [',', 'mark'],
    ['.', 'mark'],
    ['Backspace', 'backspace'],
    ['Delete', 'clear'],
    ['Enter', 'enter'],
    ['a', undefined],
    ['F5', undefined],
  ])('%s means %s', (key, meaning) => {
    expect(press(key)).toBe(meaning)
  })

  it('leaves shortcuts alone', () => {
    expect(press('1', { ctrlKey: true })).toBeUndefined()
  })
})
