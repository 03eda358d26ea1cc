/** Scans are told from typing by timing and suffix, whatever the scanner and whoever types. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { afterRelease, type Burst, type BurstStep, heldKeys, type KeyStroke, stepBurst } from './burst.ts'

/** Strokes with the same gap between all. */
function strokes(keys: readonly string[], gapMs: number, startMs = 1000): KeyStroke[] {
  return keys.map((key, index) => ({ key, timeMs: startMs + index * gapMs }))
}

/** What a listener that follows every verdict ends up with, in a field or outside. */
function listen(events: readonly KeyStroke[], isInField = false): { scans: string[]; typed: string } {
  const scans: string[] = []
  let typed = ''
  let beforeBurst = ''
  let burst: Burst | undefined
  for (const event of events) {
    const step = stepBurst(burst, { ...event, isInField })
    typed += step.release.join('')
    if (step.verdict.type === 'scanned') {
      scans.push(step.verdict.code)
      typed = beforeBurst
    } else if (step.burst?.keys.length === 1) beforeBurst = typed
    if (step.verdict.type === 'pass' && [...event.key].length === 1) typed += event.key
    burst = step.burst
  }
  return { scans, typed: typed + heldKeys(burst).join('') }
}

it.each([1, 4, 12, 30, 35])('reads a scanner that types a key each %i ms', (gapMs) => {
  expect(listen(strokes([...'8711000000007', 'Enter'], gapMs))).toEqual({
    scans: ['8711000000007'],
    typed: '',
  })
})

it('takes the first key of a scan out of the field again', () => {
  const typed = strokes([...'te'], 120)
  const scanned = strokes([...'8711000000007', 'Enter'], 8, 2000)
  expect(listen([...typed, ...scanned], true)).toEqual({ scans: ['8711000000007'], typed: 'te' })
})

it('still knows a scan after its held keys were let through in a pause of the machine', () => {
  const held = stepBurst(undefined, { key: '8', timeMs: 0 }).burst
  if (held === undefined) throw new Error('the first key was not held')
  const rest = strokes([...'711000', 'Enter'], 8, 8)
  let burst: Burst | undefined = afterRelease(held)
  let code = ''
  for (const stroke of rest) {
    const step: BurstStep = stepBurst(burst, stroke)
    burst = step.burst
    if (step.verdict.type === 'scanned') code = step.verdict.code
  }
  expect(code).toBe('8711000')
})

it('lets a blank press the button that has the focus', () => {
  expect(stepBurst(undefined, { key: ' ', timeMs: 0 }).verdict).toEqual({ type: 'pass' })
})

it('takes Tab as the end of a code too', () => {
  expect(listen(strokes([...'85123A', 'Tab'], 8)).scans).toEqual(['85123A'])
})

it('reads capitals that a scanner types with Shift', () => {
  expect(listen(strokes(['Shift', 'A', 'B', 'Shift', 'C', '1', '2', 'Enter'], 6)).scans).toEqual(['ABC12'])
})

it('reads two scans in a row', () => {
  const second = strokes([...'22423000', 'Enter'], 5, 1400)
  expect(listen([...strokes([...'85123000', 'Enter'], 5), ...second]).scans).toEqual(['85123000', '22423000'])
})

it.each([60, 90, 200])('leaves typing alone at %i ms a key', (gapMs) => {
  expect(listen(strokes([...'87110000', 'Enter'], gapMs))).toEqual({ scans: [], typed: '87110000' })
})

it('leaves a PIN alone that is rolled over four keys', () => {
  const rolled = [...strokes([...'1234'], 25), { key: 'Enter', timeMs: 1240 }]
  expect(listen(rolled)).toEqual({ scans: [], typed: '1234' })
})

it('leaves a short burst alone', () => {
  expect(listen(strokes(['1', '2', '3', 'Enter'], 5))).toEqual({ scans: [], typed: '123' })
})

it.each([
  ['1234', false],
  ['0000', false],
  ['12345678', false],
  ['123', false],
  ['12345670', true],
  ['871100000', true],
  ['8711000000007', true],
  ['85123A', true],
  ['KB4Y7Q', true],
])('where a PIN is asked for, %s is a scan: %s, however slow the machine that tells it', (keys, isScan) => {
  const burst = [...strokes([...keys, 'Enter'], 3)].map((stroke) => ({ ...stroke, isPinAsked: true }))
  expect(listen(burst)).toEqual(isScan ? { scans: [keys], typed: '' } : { scans: [], typed: keys })
})

it('leaves the last figures of a PIN with the first, whatever the pauses between them', () => {
  const first = strokes(['1'], 0)
  const rest = strokes([...'2345', 'Enter'], 2, 1400)
  expect(listen([...first, ...rest].map((stroke) => ({ ...stroke, isPinAsked: true })))).toEqual({
    scans: [],
    typed: '12345',
  })
})

it('leaves a held key alone, which repeats like a scanner', () => {
  const held = strokes([...'1111111', 'Enter'], 30).map((stroke, index) => ({
    ...stroke,
    isRepeat: index > 0,
  }))
  expect(listen(held)).toEqual({ scans: [], typed: '1111111' })
})

it('never takes a command for a part of a code', () => {
  const events = strokes(['8', '7', '1', '1'], 5).map((stroke) => ({ ...stroke, hasModifier: true }))
  expect(listen([...events, { key: 'Enter', timeMs: 1020 }]).scans).toEqual([])
})

const anyStroke = fc.record({
  key: fc.constantFrom('1', '2', 'a', 'Z', '/', 'Enter', 'Tab', 'Shift', 'ArrowDown', 'Escape'),
  gapMs: fc.integer({ min: 0, max: 120 }),
  isRepeat: fc.boolean(),
  hasModifier: fc.boolean(),
  isPinAsked: fc.boolean(),
})

it('neither loses nor doubles a key: each is typed or part of a scan', () => {
  fc.assert(
    fc.property(fc.array(anyStroke), fc.boolean(), (drawn, isInField) => {
      let timeMs = 0
      const events = drawn.map(({ gapMs, ...stroke }) => {
        timeMs += gapMs
        return { ...stroke, timeMs }
      })
      const { scans, typed } = listen(events, isInField)
      const pressed = events.filter(({ key }) => [...key].length === 1).length
      expect(typed.length + scans.join('').length).toBe(pressed)
    }),
  )
})
