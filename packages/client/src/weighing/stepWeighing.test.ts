/** Every state of weighing by everything that can happen. */
import type { WeightReading } from '@kassa/devices'
import { describe, expect, it, test } from 'vitest'
import { stepWeighing } from './stepWeighing.ts'
import type { WeighEvent, WeighState } from './weighState.ts'

const tareMilli = 20
const states: readonly WeighState[] = [
  { name: 'starting', tareMilli },
  { name: 'port_wanted', tareMilli },
  { name: 'empty', tareMilli },
  { name: 'moving', tareMilli, netMilli: 400 },
  { name: 'ready', tareMilli, grossMilli: 456, netMilli: 436 },
  { name: 'negative', tareMilli },
  { name: 'overload', tareMilli },
  { name: 'busy', tareMilli },
  { name: 'trouble', tareMilli, trouble: 'unreachable', detail: 'no answer' },
]

const afterReading: readonly [WeightReading, WeighState][] = [
  [
    { status: 'stable', weightMilli: 456 },
    { name: 'ready', tareMilli, grossMilli: 456, netMilli: 436 },
  ],
  // Not more than its packaging.
  [
    { status: 'stable', weightMilli: 20 },
    { name: 'empty', tareMilli },
  ],
  [
    { status: 'unstable', weightMilli: 300 },
    { name: 'moving', tareMilli, netMilli: 280 },
  ],
  [{ status: 'unstable' }, { name: 'moving', tareMilli }],
  [{ status: 'zero' }, { name: 'empty', tareMilli }],
  [{ status: 'negative' }, { name: 'negative', tareMilli }],
  [{ status: 'overload' }, { name: 'overload', tareMilli }],
  [{ status: 'not_ready' }, { name: 'busy', tareMilli }],
  [{ status: 'too_fine' }, { name: 'trouble', tareMilli, trouble: 'too_fine' }],
  [
    { status: 'other_unit', unit: 'lb' },
    { name: 'trouble', tareMilli, trouble: 'other_unit', detail: 'lb' },
  ],
  [
    { status: 'not_understood', detail: '?' },
    { name: 'trouble', tareMilli, trouble: 'not_understood', detail: '?' },
  ],
  [
    { status: 'unreachable', detail: 'no' },
    { name: 'trouble', tareMilli, trouble: 'unreachable', detail: 'no' },
  ],
]

describe.each(states)('from $name', (state) => {
  test.each(afterReading)('reading %j', (reading, next) => {
    expect(stepWeighing(state, { name: 'read', reading })).toEqual(next)
  })

  it('wants a port where none was chosen', () => {
    expect(stepWeighing(state, { name: 'port_missing' })).toEqual({ name: 'port_wanted', tareMilli })
  })

  it('starts anew only where a port was wanted, or the one that was chosen is of no use', () => {
    const isOfNoUse = state.name === 'port_wanted' || state.name === 'trouble'
    const next = stepWeighing(state, { name: 'port_chosen' })
    expect(next).toEqual(isOfNoUse ? { name: 'starting', tareMilli } : state)
  })

  it('takes as packaging only what lies still', () => {
    const next = stepWeighing(state, { name: 'tare_wanted' })
    expect(next).toEqual(state.name === 'ready' ? { name: 'empty', tareMilli: 456 } : state)
  })

  it('forgets packaging', () => {
    const next = stepWeighing(state, { name: 'tare_cleared' })
    expect(next.tareMilli).toBe(0)
    expect(next.name).toBe(state.name)
    if (next.name === 'ready') expect(next.netMilli).toBe(next.grossMilli)
  })
})

it('shows no weight that the scale does not tell now', () => {
  const gone: WeighEvent = { name: 'read', reading: { status: 'unreachable', detail: 'unplugged' } }
  const ready = states.find(({ name }) => name === 'ready') ?? { name: 'starting', tareMilli }
  expect(stepWeighing(ready, gone)).not.toHaveProperty('netMilli')
})
