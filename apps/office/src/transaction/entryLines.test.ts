/** The lines of an entry say what its text says, in the same order. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryLines, isAtPath } from './entryLines.ts'

const textOf = (lines: ReturnType<typeof entryLines>) =>
  lines.map(({ key, value, hasComma }) => `${key && `${key}:`}${value}${hasComma ? ',' : ''}`).join('')

test('the lines put together are the text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value)
      // Numbers beyond what a double holds never stand in an entry.
      fc.pre(JSON.stringify(JSON.parse(text)) === text)
      expect(textOf(entryLines(text))).toBe(text)
    }),
  )
})

test('each line knows its place, and a place holds what is inside of it', () => {
  const lines = entryLines('{"body":{"taxes":[{"netMinor":3}],"total":4},"seq":1}')
  expect(lines.map(({ depth, path }) => [depth, path])).toEqual([
    [0, ''],
    [1, 'body'],
    [2, 'body.taxes'],
    [3, 'body.taxes[0]'],
    [4, 'body.taxes[0].netMinor'],
    [3, 'body.taxes[0]'],
    [2, 'body.taxes'],
    [2, 'body.total'],
    [1, 'body'],
    [1, 'seq'],
    [0, ''],
  ])
  expect(lines.filter((line) => isAtPath(line, ['body.taxes'])).length).toBe(5)
  expect(lines.filter((line) => isAtPath(line, ['body.total'])).length).toBe(1)
  expect(lines.filter((line) => isAtPath(line, [])).length).toBe(0)
})

test('what is not JSON is shown as it is', () => {
  expect(entryLines('broken').map(({ value }) => value)).toEqual(['broken'])
})
