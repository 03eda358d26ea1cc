import { expect, test } from 'vitest'
import { csvLine } from './csv.ts'

test.each([
  [['a', 1, null, ''], 'a,1,,'],
  [[-5, 0], '-5,0'],
  [['a,b', 'say "x"', 'two\nlines'], '"a,b","say ""x""","two\nlines"'],
  [['=1+1', '+1', '-1', '@sum(a)', '|x'], "'=1+1,'+1,'-1,'@sum(a),'|x"],
  [['\t=1', '\r=1', '＝1'], "'\t=1,\"'\r=1\",'＝1"],
  [['=cmd|"/c calc"!A1'], `"'=cmd|""/c calc""!A1"`],
  [['5 = 5'], '5 = 5'],
])('%j', (values, line) => {
  expect(csvLine(values)).toBe(`${line}\r\n`)
})
