/** MT-SICS, level 0: the command set of Mettler Toledo's scales, which others speak as well.
 *  Source: Mettler Toledo, Reference Manual MT-SICS 11780711, commands S and SI, error messages ES, ET, EL. */
import type { ScaleProtocol } from './scaleProtocol.ts'
import { readingAtRest, shownBytes, type WeightReading } from './weightReading.ts'
import { readWeight } from './weightText.ts'

const lineFeed = 0x0a

export const mtSics: ScaleProtocol = {
  question: new TextEncoder().encode('SI\r\n'),
  end: lineFeed,
  serial: { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 },
  read(answer) {
    const text = String.fromCharCode(...answer.subarray(0, 80)).trim()
    const weighed = /^S ([SD]) +([+-]? *[\d.]+) *([A-Za-z]*)$/.exec(text)
    if (weighed === null) return readFault(text) ?? { status: 'not_understood', detail: shownBytes(answer) }
    const [, motion, figure = '', unit = ''] = weighed
    if (unit !== 'kg' && unit !== 'g') return { status: 'other_unit', unit }
    const weight = readWeight(figure, unit === 'kg' ? 3 : 0)
    if (weight.status === 'no_weight') return { status: 'not_understood', detail: shownBytes(answer) }
    if (motion === 'D') return movingAt(weight)
    return weight.status === 'too_fine' ? weight : readingAtRest(weight.weightMilli)
  },
}

/** Answers without a weight. */
function readFault(text: string): WeightReading | undefined {
  switch (text) {
    case 'S I':
      return { status: 'not_ready' }
    case 'S +':
      return { status: 'overload' }
    case 'S -':
      return { status: 'negative' }
    default:
      return undefined
  }
}

/** While the load moves, the last digit means nothing yet. */
function movingAt(weight: ReturnType<typeof readWeight>): WeightReading {
  const isShown = weight.status === 'read' && weight.weightMilli > 0
  return isShown ? { status: 'unstable', weightMilli: weight.weightMilli } : { status: 'unstable' }
}
