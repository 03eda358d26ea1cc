/** What the simulated scale answers, in each protocol. Written apart from the drivers, from the same manuals. */
import type { ScaleProtocolName } from '../../scale/protocols.ts'
import type { Load } from './load.ts'

/** Returns the answer to the bytes that came; undefined where it says nothing. */
export function answerOf(
  protocol: ScaleProtocolName,
  question: Uint8Array,
  load: Load,
): Uint8Array | undefined {
  const asked = new TextDecoder().decode(question)
  if (load.behaviour === 'silent' || load.behaviour === 'offline') return undefined
  if (load.behaviour === 'noise') return Uint8Array.of(0xff, 0x13, 0x80, 0x0d, 0x0a)
  const answer = protocol === 'mt-sics' ? sicsAnswer(asked, load) : toledoAnswer(asked, load)
  return answer === undefined ? undefined : new TextEncoder().encode(answer)
}

function sicsAnswer(asked: string, { behaviour, weightMilli }: Load): string | undefined {
  if (!asked.endsWith('\r\n')) return undefined
  if (asked !== 'SI\r\n') return 'ES\r\n'
  switch (behaviour) {
    case 'overload':
      return 'S +\r\n'
    case 'negative':
      return 'S -\r\n'
    case 'busy':
      return 'S I\r\n'
    case 'pounds':
      return `S S ${figure(weightMilli).padStart(10)} lb\r\n`
    default:
      return `S ${behaviour === 'moving' ? 'D' : 'S'} ${figure(weightMilli).padStart(10)} kg\r\n`
  }
}

const toledoStatus = { moving: 'A', overload: 'B', negative: 'D', busy: 'H' } as const

function toledoAnswer(asked: string, { behaviour, weightMilli }: Load): string {
  if (asked !== 'W') return '\u0002?@\r'
  if (behaviour === 'pounds') return '\u0002000.96\r'
  const status = behaviour in toledoStatus ? toledoStatus[behaviour as keyof typeof toledoStatus] : undefined
  return status === undefined ? `\u0002${figure(weightMilli).padStart(6, '0')}\r` : `\u0002?${status}\r`
}

function figure(weightMilli: number): string {
  const digits = String(weightMilli).padStart(4, '0')
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`
}
