/** Messages of the back office about working time, and about what people practised. */
import Type from 'typebox'
import { ClockEvent, TimeChange } from '../fact/timeClock.ts'
import { trainingFacts } from '../fact/training.ts'
import { Count, Id, Name } from '../scalar.ts'

const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' })

export type WorkPunch = Type.Static<typeof WorkPunch>
/** Something that was told, at a till or by a correction. */
export const WorkPunch = Type.Object({
  ...{ device: Id, incarnation: Count, seq: Count, storeId: Id },
  event: ClockEvent,
  /** Local time with offset. */
  at: Type.String(),
  /** Of a correction. */
  reason: Type.Optional(Type.String()),
  correctedBy: Type.Optional(Name),
  /** It was taken back since: it counts nothing, and stays. */
  removed: Type.Optional(Type.Object({ reason: Type.String(), correctedBy: Name })),
})

export type WorkSpanRow = Type.Static<typeof WorkSpanRow>
export const WorkSpanRow = Type.Object({
  /** Of its start, in the store's time. */
  day: Day,
  startMs: Type.Integer(),
  endMs: Type.Optional(Type.Integer()),
  breakMs: Count,
  workedMs: Count,
  isForgotten: Type.Boolean(),
})

export type WorkPerson = Type.Static<typeof WorkPerson>
export const WorkPerson = Type.Object({
  staffId: Id,
  name: Type.String(),
  spans: Type.Array(WorkSpanRow),
  punches: Type.Array(WorkPunch),
})

/** From the first day to the last, both included; at most 62 days. */
export const ReadWorkTime = {
  query: Type.Object({ from: Day, until: Day }),
  reply: Type.Object({ people: Type.Array(WorkPerson) }),
}

/** A signed fact of the store's own journal: nothing that was told is written over. */
export const CorrectWorkTime = {
  body: Type.Object({
    ...{ staffId: Id, storeId: Id, change: TimeChange },
    reason: Type.String({ minLength: 1, maxLength: 500 }),
  }),
  reply: Type.Object({}),
}

export type ExerciseRow = Type.Static<typeof ExerciseRow>
export const ExerciseRow = Type.Object({
  ...Type.Omit(trainingFacts.exercise_done, ['operatorId']).properties,
  staffId: Id,
  /** Local time with offset. */
  at: Type.String(),
})

/** What everybody's exercises were worth, newest first; at most 500. */
export const ListExercises = { reply: Type.Object({ exercises: Type.Array(ExerciseRow) }) }
