/** The total table of a shift: every state by everything that can happen; a hole does not compile. shiftState.ts has the picture. */
import { KernelFault } from '@kassa/kernel'
import type { ShiftEffect, ShiftEvent, ShiftState, ShiftStep } from './shiftState.ts'

type StateNamed<Name> = Extract<ShiftState, { name: Name }>
type EventNamed<Name> = Extract<ShiftEvent, { name: Name }>
/** `freshId`: an id that was never used, for the shift that a step may open. */
type Handler<S, E> = (state: S, event: E, freshId: string) => ShiftStep
type Row<S> = { [E in ShiftEvent['name']]: Handler<S, EventNamed<E>> }
type Table = { [S in ShiftState['name']]: Row<StateNamed<S>> }

const notNow = (state: ShiftState): ShiftStep => ({ state, isTaken: false })
const impossible = (state: ShiftState, event: ShiftEvent): never => {
  throw new KernelFault(`${event.name} cannot happen while ${state.name}`)
}
const to = (state: ShiftState, effect?: ShiftEffect): ShiftStep => ({
  ...{ state, isTaken: true },
  ...(effect === undefined ? {} : { effect }),
})

const hasToWait = {
  float_counted: notNow,
  count_wanted: notNow,
  counted: notNow,
  close_wanted: notNow,
  z_wanted: notNow,
  left: notNow,
}
const nothingIsRecorded = { recorded: impossible, not_recorded: impossible }

const reportZ = (after: StateNamed<'no_shift' | 'closed'>): ShiftStep =>
  to({ name: 'recording_z', after }, { name: 'record_z' })

const table: Table = {
  no_shift: {
    ...hasToWait,
    ...nothingIsRecorded,
    float_counted: openShift,
    z_wanted: reportZ,
  },
  recording_opening: {
    ...hasToWait,
    recorded: ({ shiftId }) => to({ name: 'open', shiftId }),
    not_recorded: () => to({ name: 'no_shift' }),
  },
  open: {
    ...hasToWait,
    ...nothingIsRecorded,
    count_wanted: ({ shiftId }) => to({ name: 'counting', shiftId }),
  },
  counting: {
    ...hasToWait,
    ...nothingIsRecorded,
    counted: ({ shiftId }, { counts }) =>
      to({ name: 'recording_count', shiftId }, { name: 'record_count', shiftId, counts }),
    left: ({ shiftId }) => to({ name: 'open', shiftId }),
  },
  recording_count: {
    ...hasToWait,
    recorded: ({ shiftId }) => to({ name: 'counted', shiftId }),
    not_recorded: ({ shiftId }) => to({ name: 'counting', shiftId }),
  },
  counted: {
    ...hasToWait,
    ...nothingIsRecorded,
    count_wanted: ({ shiftId }) => to({ name: 'counting', shiftId }),
    close_wanted: ({ shiftId }, { note }) =>
      to(
        { name: 'recording_close', shiftId },
        { name: 'record_close', shiftId, ...(note === undefined ? {} : { note }) },
      ),
    left: ({ shiftId }) => to({ name: 'open', shiftId }),
  },
  recording_close: {
    ...hasToWait,
    recorded: ({ shiftId }) => to({ name: 'closed', shiftId }),
    not_recorded: ({ shiftId }) => to({ name: 'counted', shiftId }),
  },
  closed: {
    ...hasToWait,
    ...nothingIsRecorded,
    float_counted: openShift,
    z_wanted: reportZ,
    left: () => to({ name: 'no_shift' }),
  },
  recording_z: {
    ...hasToWait,
    recorded: () => to({ name: 'reported' }),
    not_recorded: ({ after }) => to(after),
  },
  reported: {
    ...hasToWait,
    ...nothingIsRecorded,
    float_counted: openShift,
    left: () => to({ name: 'no_shift' }),
  },
}

function openShift(_: ShiftState, { floats }: EventNamed<'float_counted'>, shiftId: string): ShiftStep {
  return to({ name: 'recording_opening', shiftId }, { name: 'record_opening', shiftId, floats })
}

/** Returns the state after the event, and what is to be made durable. */
export function stepShift(state: ShiftState, event: ShiftEvent, freshId: string): ShiftStep {
  const handler = table[state.name][event.name] as Handler<ShiftState, ShiftEvent>
  return handler(state, event, freshId)
}
