import { expect, test } from 'vitest'
import type { ShiftEffect, ShiftEvent, ShiftState } from './shiftState.ts'
import { stepShift } from './stepShift.ts'

const shiftId = 's1'
const floats = [{ currency: 'EUR', denominations: [{ valueMinor: 1000, count: 3 }] }]
const counts = [{ currency: 'EUR', denominations: [{ valueMinor: 1000, count: 2 }] }]

const states: { [Name in ShiftState['name']]: Extract<ShiftState, { name: Name }> } = {
  no_shift: { name: 'no_shift' },
  recording_opening: { name: 'recording_opening', shiftId },
  open: { name: 'open', shiftId },
  counting: { name: 'counting', shiftId },
  recording_count: { name: 'recording_count', shiftId },
  counted: { name: 'counted', shiftId },
  recording_close: { name: 'recording_close', shiftId },
  closed: { name: 'closed', shiftId },
  recording_z: { name: 'recording_z', after: { name: 'closed', shiftId } },
  reported: { name: 'reported' },
}
const events: { [Name in ShiftEvent['name']]: Extract<ShiftEvent, { name: Name }> } = {
  float_counted: { name: 'float_counted', floats },
  count_wanted: { name: 'count_wanted' },
  counted: { name: 'counted', counts },
  close_wanted: { name: 'close_wanted', note: 'a coin rolled away' },
  z_wanted: { name: 'z_wanted' },
  left: { name: 'left' },
  recorded: { name: 'recorded' },
  not_recorded: { name: 'not_recorded' },
}

type Outcome = ShiftState['name'] | [ShiftState['name'], ShiftEffect['name']]
/** Every event that has a place, by state. What is not named here is not taken, or cannot happen. */
const taken: { [State in ShiftState['name']]: { [Event in ShiftEvent['name']]?: Outcome } } = {
  no_shift: {
    float_counted: ['recording_opening', 'record_opening'],
    z_wanted: ['recording_z', 'record_z'],
  },
  recording_opening: { recorded: 'open', not_recorded: 'no_shift' },
  open: { count_wanted: 'counting' },
  counting: { counted: ['recording_count', 'record_count'], left: 'open' },
  recording_count: { recorded: 'counted', not_recorded: 'counting' },
  counted: { count_wanted: 'counting', close_wanted: ['recording_close', 'record_close'], left: 'open' },
  recording_close: { recorded: 'closed', not_recorded: 'counted' },
  closed: {
    float_counted: ['recording_opening', 'record_opening'],
    z_wanted: ['recording_z', 'record_z'],
    left: 'no_shift',
  },
  recording_z: { recorded: 'reported', not_recorded: 'closed' },
  reported: { float_counted: ['recording_opening', 'record_opening'], left: 'no_shift' },
}

const cells = (Object.keys(states) as ShiftState['name'][]).flatMap((state) =>
  (Object.keys(events) as ShiftEvent['name'][]).map((event) => ({ state, event })),
)

test.each(cells)('$state, then $event', ({ state, event }) => {
  const expected = taken[state][event]
  const isWord = event === 'recorded' || event === 'not_recorded'
  const step = () => stepShift(states[state], events[event], 'fresh')
  if (expected === undefined && isWord) {
    expect(step).toThrow('cannot happen')
    return
  }
  const { state: after, effect, isTaken } = step()
  if (expected === undefined) {
    expect({ after, effect, isTaken }).toEqual({ after: states[state], effect: undefined, isTaken: false })
    return
  }
  const [name, effectName] = typeof expected === 'string' ? [expected, undefined] : expected
  expect({ name: after.name, effect: effect?.name, isTaken }).toEqual({
    name,
    effect: effectName,
    isTaken: true,
  })
})

test('a shift is opened under a fresh id and keeps it to its close', () => {
  const opening = stepShift(states.no_shift, events.float_counted, 'fresh')
  expect(opening).toMatchObject({ state: { shiftId: 'fresh' }, effect: { shiftId: 'fresh', floats } })
  const open = stepShift(opening.state, events.recorded, 'other')
  expect(open.state).toEqual({ name: 'open', shiftId: 'fresh' })
})

test('whatever happens, a shift is closed only after its count was durable', () => {
  const reached = new Map<string, boolean>()
  const walk = (state: ShiftState, isCounted: boolean, depth: number) => {
    const key = `${state.name} ${isCounted}`
    if (depth === 0 || reached.has(key)) return
    reached.set(key, isCounted)
    if (state.name === 'recording_close' || state.name === 'closed') expect(isCounted).toBe(true)
    for (const event of Object.values(events)) {
      const isWord = event.name === 'recorded' || event.name === 'not_recorded'
      if (isWord !== state.name.startsWith('recording')) continue
      const next = stepShift(state, event, 'fresh').state
      const isNewShift = next.name === 'recording_opening'
      walk(next, !isNewShift && (isCounted || next.name === 'counted'), depth - 1)
    }
  }
  walk(states.no_shift, false, 30)
  expect(reached.has('closed true')).toBe(true)
})
