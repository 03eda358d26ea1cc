/**
 * The protocol of the Mettler Toledo 8217, which most scales that lie in a checkout can speak. It tells a weight at rest only; else a
 * byte of what is in the way. It does not tell the unit: three decimals are kg, two are pounds.
 *
 *   W ─▶  STX 00.436 CR      at rest
 *         STX ? status CR    bit 0 moves, 1 more than it can weigh, 2 below zero, 3 no zero since it was switched on, 4 at zero
 *
 * Source: Mettler Toledo, 8217 Service Manual, "8217 Protocol". The other bits of the status say nothing here.
 */
import type { ScaleProtocol } from './scaleProtocol.ts'
import { readingAtRest, shownBytes, type WeightReading } from './weightReading.ts'
import { readWeight } from './weightText.ts'

const startOfText = 0x02
const carriageReturn = 0x0d
const bits = { moves: 1, overCapacity: 2, belowZero: 4, noZero: 8, atZero: 16 } as const

export const toledo8217: ScaleProtocol = {
  question: new TextEncoder().encode('W'),
  end: carriageReturn,
  serial: { baudRate: 9600, dataBits: 7, parity: 'even', stopBits: 1 },
  read(answer) {
    const start = answer.lastIndexOf(startOfText)
    const body = answer.subarray(start + 1)
    const [mark, status] = body
    if (start !== -1 && mark === 0x3f && status !== undefined && body.length === 2) return readStatus(status)
    const text = String.fromCharCode(...body.subarray(0, 80)).trim()
    const weighed = /^(\d+\.(\d+))N?$/.exec(text)
    if (start === -1 || weighed === null) return { status: 'not_understood', detail: shownBytes(answer) }
    const [, figure = '', decimals = ''] = weighed
    if (decimals.length !== 3) return { status: 'other_unit', unit: 'lb' }
    const weight = readWeight(figure, 3)
    return weight.status === 'read'
      ? readingAtRest(weight.weightMilli)
      : { status: 'not_understood', detail: shownBytes(answer) }
  },
}

function readStatus(status: number): WeightReading {
  if (status & bits.overCapacity) return { status: 'overload' }
  if (status & bits.belowZero) return { status: 'negative' }
  if (status & bits.noZero) return { status: 'not_ready' }
  if (status & bits.moves) return { status: 'unstable' }
  return status & bits.atZero ? { status: 'zero' } : { status: 'not_ready' }
}
