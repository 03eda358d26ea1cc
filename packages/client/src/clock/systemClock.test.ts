import { expect, it } from 'vitest'
import { systemClock } from './systemClock.ts'

const at = (text: string) => Date.parse(text)

it.each([
  { timeZone: 'Europe/Amsterdam', when: '2026-11-22T10:15:30.123Z', minutes: 60 },
  { timeZone: 'Europe/Amsterdam', when: '2026-07-01T10:15:30Z', minutes: 120 },
  { timeZone: 'Europe/Amsterdam', when: '2026-10-25T00:59:59.999Z', minutes: 120 },
  { timeZone: 'Europe/Amsterdam', when: '2026-10-25T01:00:00Z', minutes: 60 },
  { timeZone: 'Asia/Kathmandu', when: '2026-01-01T00:00:00Z', minutes: 345 },
  { timeZone: 'America/St_Johns', when: '2026-01-01T02:00:00Z', minutes: -210 },
  { timeZone: 'Nowhere/AtAll', when: '2026-01-01T02:00:00Z', minutes: 0 },
])('$timeZone is $minutes minutes ahead at $when', ({ timeZone, when, minutes }) => {
  expect(systemClock.offsetMinutes(timeZone, at(when))).toBe(minutes)
})
