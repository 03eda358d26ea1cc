import { expect, test } from 'vitest'
import { parseProtocol, protocolFit, protocolRange } from './protocol.ts'

test.each([
  { caller: 1, server: 4, fit: 'caller_too_old' },
  { caller: 2, server: 4, fit: 'fits' },
  { caller: 3, server: 4, fit: 'fits' },
  { caller: 4, server: 4, fit: 'fits' },
  { caller: 5, server: 4, fit: 'fits' },
  { caller: 6, server: 4, fit: 'caller_too_new' },
  { caller: 1, server: 1, fit: 'fits' },
] as const)('a caller of version $caller and a server of version $server: $fit', ({ fit, ...versions }) => {
  expect(protocolFit(versions)).toBe(fit)
})

test('the range of a server is what fits', () => {
  const fitting = [1, 2, 3, 4, 5, 6].filter((caller) => protocolFit({ caller, server: 4 }) === 'fits')
  expect(protocolRange(4)).toEqual({ oldest: fitting[0], newest: fitting.at(-1) })
  expect(protocolRange(1)).toEqual({ oldest: 1, newest: 2 })
})

test.each(['', '0', '-1', '1.5', '01', '1 ', 'one', '99999999999'])('%j says no version', (header) => {
  expect(parseProtocol(header)).toBeUndefined()
})

test('a version is read, and none where there is no header', () => {
  expect(parseProtocol('12')).toBe(12)
  expect(parseProtocol(null)).toBeUndefined()
})
