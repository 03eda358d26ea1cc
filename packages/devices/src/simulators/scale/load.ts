/** What lies on the simulated scale and how it behaves, set by a person or a test. */
import { textAt, valueAt } from '../../payment/nexo/json.ts'

/**
 *   at_rest   tells the weight
 *   moving    the load moves
 *   negative  less than when it was set to zero
 *   overload  more than it can weigh
 *   busy      does something else
 *   pounds    is set to pounds
 *   noise     answers what nobody understands, as a scale does at another speed
 *   silent    does not answer
 *   offline   not on the network: connections are refused
 */
const behaviours = [
  'at_rest',
  'moving',
  'negative',
  'overload',
  'busy',
  'pounds',
  'noise',
  'silent',
  'offline',
] as const
export type Behaviour = (typeof behaviours)[number]

/** Units: thousandths of a kg. */
export type Load = { readonly weightMilli: number; readonly behaviour: Behaviour }

export const emptyScale: Load = { weightMilli: 0, behaviour: 'at_rest' }

/** What a checkout scale can weigh: 15 kg. */
export const capacityMilli = 15_000

/** Returns the load that a control request asks for, or what is wrong with it. A weight alone lies at rest. */
export function parseLoad(body: unknown, before: Load): Load | { readonly error: string } {
  const named = textAt(body, 'behaviour') || 'at_rest'
  const behaviour = behaviours.find((known) => known === named)
  if (behaviour === undefined) return { error: `behaviour is one of ${behaviours.join(', ')}` }
  const weightMilli = valueAt(body, 'weightMilli') ?? before.weightMilli
  if (typeof weightMilli !== 'number' || !Number.isSafeInteger(weightMilli) || weightMilli < 0)
    return { error: 'weightMilli is a whole number of grams' }
  if (weightMilli > capacityMilli) return { weightMilli, behaviour: 'overload' }
  return { weightMilli, behaviour }
}
