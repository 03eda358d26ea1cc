import { expect, test } from 'vitest'
import { type SendEvent, type SendState, stepSender } from './send.ts'

const states: Record<SendState['name'] | 'doubting', SendState> = {
  idle: { name: 'idle' },
  sending: { name: 'sending', failures: { count: 2, damaged: 0 } },
  doubting: { name: 'sending', failures: { count: 2, damaged: 7 } },
  waiting: { name: 'waiting', failures: { count: 2, damaged: 0 } },
  stopped: { name: 'stopped', reason: 'fork' },
}
const events: Record<string, SendEvent> = {
  woken: { name: 'woken' },
  timer: { name: 'timer' },
  accepted_more: { name: 'accepted', isMore: true },
  accepted_all: { name: 'accepted', isMore: false },
  gap: { name: 'gap' },
  fork: { name: 'fork' },
  quarantined: { name: 'quarantined' },
  failed: { name: 'failed' },
}

/** Every state by every event: the next state, and the effects behind it. A dash changes nothing. */
const table: Record<keyof typeof states, Record<keyof typeof events, string>> = {
  idle: {
    ...{ woken: 'sending send', timer: '-', accepted_more: '-', accepted_all: '-' },
    ...{ gap: '-', fork: '-', quarantined: '-', failed: '-' },
  },
  sending: {
    ...{ woken: '-', timer: '-', accepted_more: 'sending send', accepted_all: 'idle', gap: 'sending send' },
    ...{ fork: 'stopped raise', quarantined: 'waiting wait', failed: 'waiting wait' },
  },
  // Seven times in a row what arrived could not be proven: the eighth time it is damaged here.
  doubting: {
    ...{ woken: '-', timer: '-', accepted_more: 'sending send', accepted_all: 'idle', gap: 'sending send' },
    ...{ fork: 'stopped raise', quarantined: 'stopped raise', failed: 'waiting wait' },
  },
  waiting: {
    ...{ woken: 'sending send', timer: 'sending send', accepted_more: '-', accepted_all: '-' },
    ...{ gap: '-', fork: '-', quarantined: '-', failed: '-' },
  },
  stopped: {
    ...{ woken: '-', timer: '-', accepted_more: '-', accepted_all: '-' },
    ...{ gap: '-', fork: '-', quarantined: '-', failed: '-' },
  },
}

const rows = Object.entries(table).flatMap(([state, byEvent]) =>
  Object.entries(byEvent).map(([event, expected]): [keyof typeof states, string, string] => [
    state as keyof typeof states,
    event,
    expected,
  ]),
)

test.each(rows)('%s, %s → %s', (stateName, eventName, expected) => {
  const state = states[stateName]
  const step = stepSender(state, events[eventName] ?? { name: 'woken' })
  if (expected === '-') expect(step).toEqual({ state, effects: [] })
  else expect([step.state.name, ...step.effects.map((effect) => effect.name)].join(' ')).toBe(expected)
})

test('each failure waits longer, up to half a minute; success forgets them', () => {
  let state: SendState = { name: 'sending', failures: { count: 0, damaged: 0 } }
  const waits: number[] = []
  for (let count = 0; count < 10; count += 1) {
    const step = stepSender(state, { name: 'failed' })
    for (const effect of step.effects) if (effect.name === 'wait') waits.push(effect.ms)
    state = stepSender(step.state, { name: 'timer' }).state
  }
  expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000])
  expect(stepSender(state, { name: 'accepted', isMore: true }).state).toEqual({
    name: 'sending',
    failures: { count: 0, damaged: 0 },
  })
})
