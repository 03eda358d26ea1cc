/** Facts of the time clock: who came, went, and had a break; and what was corrected, beside what was told and never over it. */
import Type from 'typebox'
import { Count, Id } from '../scalar.ts'

export const ClockEvent = Type.Union([
  Type.Literal('in'),
  Type.Literal('break_started'),
  Type.Literal('break_ended'),
  Type.Literal('out'),
])

/** Local time with offset, as entries carry it. */
const LocalMoment = Type.String({
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d$',
})

/** What was forgotten, or an entry that was told by mistake; `at` is its time. */
export const TimeChange = Type.Union([
  Type.Object({ type: Type.Literal('added'), event: ClockEvent, at: LocalMoment }),
  Type.Object({
    ...{ type: Type.Literal('removed'), device: Id, incarnation: Count, seq: Count },
    at: LocalMoment,
  }),
])

export const timeClockFacts = {
  /** At the time of the entry. */
  time_clocked: Type.Object({ operatorId: Id, event: ClockEvent }),
  /** By the back office; `correctedBy` is an account's. */
  time_corrected: Type.Object({
    staffId: Id,
    correctedBy: Id,
    reason: Type.String({ minLength: 1, maxLength: 500 }),
    change: TimeChange,
  }),
} as const
