import { expect, test } from 'vitest'
import { workTimeCsv } from './workTimeCsv.ts'

const heads = {
  person: 'Name',
  day: 'Day',
  from: 'From',
  until: 'Until',
  breaks: 'Breaks',
  worked: 'Worked',
  forgotten: 'Forgotten',
}
const span = {
  day: '2026-11-16',
  startMs: 0,
  endMs: 3_600_000,
  breakMs: 0,
  workedMs: 3_600_000,
  isForgotten: false,
}

test('has a line for each span, and no name is a formula', () => {
  const people = [
    { staffId: 'a', name: '=cmd()', spans: [span], punches: [] },
    { staffId: 'b', name: 'Ann "A", B', spans: [{ ...span, workedMs: 0, isForgotten: true }], punches: [] },
  ]
  expect(workTimeCsv(people, heads, (ms) => `t${ms}`).split('\r\n')).toEqual([
    'Name,Day,From,Until,Breaks,Worked,Forgotten',
    "'=cmd(),2026-11-16,t0,t3600000,0:00,1:00,",
    '"Ann ""A"", B",2026-11-16,t0,t3600000,0:00,0:00,x',
    '',
  ])
})
