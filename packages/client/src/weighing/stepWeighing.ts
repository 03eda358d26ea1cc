/** The table of weighing: what every state becomes by everything that can happen. See `weighState.ts` for the picture. */
import type { WeightReading } from '@kassa/devices'
import { netWeight } from '@kassa/kernel'
import type { WeighEvent, WeighEventName, WeighState } from './weighState.ts'

type Step<Name extends WeighEventName> = (
  state: WeighState,
  event: Extract<WeighEvent, { name: Name }>,
) => WeighState

/** By event: a reading says everything by itself, all else depends on the state. */
const steps: { [Name in WeighEventName]: Step<Name> } = {
  read: ({ tareMilli }, { reading }) => afterReading(reading, tareMilli),
  port_missing: ({ tareMilli }) => ({ name: 'port_wanted', tareMilli }),
  port_chosen: (state) =>
    state.name === 'port_wanted' || state.name === 'trouble'
      ? { name: 'starting', tareMilli: state.tareMilli }
      : state,
  tare_wanted: (state) => (state.name === 'ready' ? { name: 'empty', tareMilli: state.grossMilli } : state),
  tare_cleared: (state) =>
    state.name === 'ready'
      ? afterReading({ status: 'stable', weightMilli: state.grossMilli }, 0)
      : { ...state, tareMilli: 0 },
}

/** Returns the state after the event.   Ensures: `ready` only by a reading at rest of more than the tare. */
export function stepWeighing(state: WeighState, event: WeighEvent): WeighState {
  // TypeScript does not see that both have one name.
  const step = steps[event.name] as (state: WeighState, event: WeighEvent) => WeighState
  return step(state, event)
}

function afterReading(reading: WeightReading, tareMilli: number): WeighState {
  switch (reading.status) {
    case 'stable': {
      const net = netWeight({ grossMilli: reading.weightMilli, tareMilli })
      if (net.status !== 'net') return { name: 'empty', tareMilli }
      return { name: 'ready', tareMilli, grossMilli: reading.weightMilli, netMilli: net.quantityMilli }
    }
    case 'unstable': {
      const net = netWeight({ grossMilli: reading.weightMilli ?? 0, tareMilli })
      return net.status === 'net'
        ? { name: 'moving', tareMilli, netMilli: net.quantityMilli }
        : { name: 'moving', tareMilli }
    }
    case 'zero':
      return { name: 'empty', tareMilli }
    case 'negative':
      return { name: 'negative', tareMilli }
    case 'overload':
      return { name: 'overload', tareMilli }
    case 'not_ready':
      return { name: 'busy', tareMilli }
    case 'too_fine':
      return { name: 'trouble', tareMilli, trouble: 'too_fine' }
    case 'other_unit':
      return { name: 'trouble', tareMilli, trouble: 'other_unit', detail: reading.unit }
    case 'not_understood':
    case 'unreachable':
      return { name: 'trouble', tareMilli, trouble: reading.status, detail: reading.detail }
  }
}
