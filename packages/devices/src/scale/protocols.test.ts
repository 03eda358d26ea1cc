/** What scales answer, by protocol; and that no noise is ever taken for a weight. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { answerOf } from '../simulators/scale/answers.ts'
import { capacityMilli, type Load } from '../simulators/scale/load.ts'
import { type ScaleProtocolName, scaleProtocols } from './protocols.ts'
import type { WeightReading } from './weightReading.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const names = Object.keys(scaleProtocols) as ScaleProtocolName[]

test.each<[ScaleProtocolName, string, WeightReading]>([
  ['mt-sics', 'S S      0.436 kg\r', { status: 'stable', weightMilli: 436 }],
  ['mt-sics', 'S S     436.00 g\r', { status: 'stable', weightMilli: 436 }],
  ['mt-sics', 'S S      12.5 kg\r', { status: 'stable', weightMilli: 12_500 }],
  ['mt-sics', 'S S      0.000 kg\r', { status: 'zero' }],
  ['mt-sics', 'S S -    0.002 kg\r', { status: 'negative' }],
  ['mt-sics', 'S S     -0.002 kg\r', { status: 'negative' }],
  ['mt-sics', 'S D      0.431 kg\r', { status: 'unstable', weightMilli: 431 }],
  ['mt-sics', 'S D     -0.002 kg\r', { status: 'unstable' }],
  ['mt-sics', 'S D     0.4312 kg\r', { status: 'unstable' }],
  ['mt-sics', 'S S     0.4365 kg\r', { status: 'too_fine' }],
  ['mt-sics', 'S S      0.962 lb\r', { status: 'other_unit', unit: 'lb' }],
  ['mt-sics', 'S S      0.962\r', { status: 'other_unit', unit: '' }],
  ['mt-sics', 'S I\r', { status: 'not_ready' }],
  ['mt-sics', 'S +\r', { status: 'overload' }],
  ['mt-sics', 'S -\r', { status: 'negative' }],
  ['mt-sics', 'ES\r', { status: 'not_understood', detail: 'ES<0d>' }],
  ['toledo-8217', '\u000200.436', { status: 'stable', weightMilli: 436 }],
  ['toledo-8217', '\u000200.000', { status: 'zero' }],
  ['toledo-8217', '\u0002000.96', { status: 'other_unit', unit: 'lb' }],
  ['toledo-8217', '\u0002?A', { status: 'unstable' }],
  ['toledo-8217', '\u0002?B', { status: 'overload' }],
  ['toledo-8217', '\u0002?D', { status: 'negative' }],
  ['toledo-8217', '\u0002?H', { status: 'not_ready' }],
  ['toledo-8217', '\u0002?P', { status: 'zero' }],
  // More than it can weigh and moving: the first that somebody must do something about.
  ['toledo-8217', '\u0002?C', { status: 'overload' }],
  ['toledo-8217', '00.436', { status: 'not_understood', detail: '00.436' }],
])('%s: %j', (protocol, answer, reading) => {
  expect(scaleProtocols[protocol].read(bytes(answer))).toEqual(reading)
})

describe.each(names)('%s', (name) => {
  const protocol = scaleProtocols[name]

  it('tells every weight at rest as it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: capacityMilli }), (weightMilli) => {
        const reading = readingOf(name, { weightMilli, behaviour: 'at_rest' })
        expect(reading).toEqual(weightMilli === 0 ? { status: 'zero' } : { status: 'stable', weightMilli })
      }),
    )
  })

  it('takes no weight from a load that is not at rest', () => {
    const behaviours = ['moving', 'negative', 'overload', 'busy', 'pounds', 'noise'] as const
    const loads = fc.record({
      weightMilli: fc.integer({ min: 0, max: capacityMilli }),
      behaviour: fc.constantFrom(...behaviours),
    })
    fc.assert(fc.property(loads, (load) => readingOf(name, load).status !== 'stable'))
  })

  it('is never in doubt about noise: a reading has a name, and a weight stands in the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        const reading = protocol.read(noise)
        if (reading.status !== 'stable') return
        const digits = String.fromCharCode(...noise).replace(/\D/g, '')
        expect(Number(digits)).toBeGreaterThan(0)
      }),
      { numRuns: 2_000 },
    )
  })

  it('takes no weight from an answer of which the end is missing', () => {
    const cases = fc.tuple(fc.integer({ min: 1, max: capacityMilli }), fc.nat())
    fc.assert(
      fc.property(cases, ([weightMilli, place]) => {
        const whole =
          answerOf(name, protocol.question, { weightMilli, behaviour: 'at_rest' }) ?? new Uint8Array()
        const body = whole.subarray(
          0,
          whole.findIndex((byte) => byte < 0x20 && byte !== 0x02),
        )
        expect(protocol.read(body.subarray(0, place % body.length)).status).not.toBe('stable')
      }),
    )
  })
})

function readingOf(name: ScaleProtocolName, load: Load): WeightReading {
  const protocol = scaleProtocols[name]
  const answer = answerOf(name, protocol.question, load) ?? new Uint8Array()
  return protocol.read(answer.subarray(0, answer.indexOf(protocol.end)))
}
