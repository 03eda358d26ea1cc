/** What a scale says of its load, by name. Weights are thousandths of a kg, which are grams: a quantity of goods as it stands. */

/**
 * One answer of a scale, in order of precedence.
 *
 *   stable          at rest and above zero: the only one that goods are sold by
 *   unstable        transient: the load moves
 *   zero            at rest with nothing on it
 *   negative        transient: something that was there when it was set to zero is gone
 *   overload        transient: more than it can weigh
 *   not_ready       transient: it does something else, such as being set to zero
 *   other_unit      final: it is set to pounds or ounces; `unit` as it says it
 *   too_fine        final: it tells parts of a gram, which no receipt shows
 *   not_understood  final while it lasts: another protocol, another speed, or noise; `detail` is what came
 *   unreachable     transient: no connection, or no answer in time
 */
export type WeightReading =
  | { readonly status: 'stable'; readonly weightMilli: number }
  | { readonly status: 'unstable'; readonly weightMilli?: number }
  | { readonly status: 'zero' | 'negative' | 'overload' | 'not_ready' | 'too_fine' }
  | { readonly status: 'other_unit'; readonly unit: string }
  | { readonly status: 'not_understood' | 'unreachable'; readonly detail: string }

/** Returns what a weight at rest means.   Units: thousandths of a kg. */
export function readingAtRest(weightMilli: number): WeightReading {
  if (weightMilli === 0) return { status: 'zero' }
  return weightMilli < 0 ? { status: 'negative' } : { status: 'stable', weightMilli }
}

/** Returns bytes as they can be shown to somebody who looks for the fault: printable ASCII, others as hexadecimal in angle brackets. */
export function shownBytes(bytes: Uint8Array): string {
  const most = 40
  const shown = [...bytes.subarray(0, most)].map((byte) =>
    byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `<${byte.toString(16).padStart(2, '0')}>`,
  )
  return shown.join('') + (bytes.length > most ? '…' : '')
}
