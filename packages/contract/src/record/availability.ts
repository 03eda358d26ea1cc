/** Where, when and for whom a price list or a promotion holds. Every limit that is left out does not limit. */
import type { Weekday } from '@kassa/kernel'
import Type from 'typebox'
import { Id } from '../scalar.ts'

export const LocalTime = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$',
  description: 'YYYY-MM-DDTHH:MM on the wall of the store.',
})

const minutesPerDay = 1440

export const availabilityFields = {
  storeIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 500 })),
  /** The customer must be in one of these groups. */
  customerGroupIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 100 })),
  from: Type.Optional(LocalTime),
  /** The first minute in which it does not hold any more. */
  until: Type.Optional(LocalTime),
  /** Hours of the week; one whose end is not after its start lies over midnight. */
  windows: Type.Optional(
    Type.Array(
      Type.Object({
        weekdays: Type.Array(
          Type.Unsafe<Weekday>(Type.Integer({ minimum: 1, maximum: 7, description: 'Monday is 1.' })),
          { minItems: 1, maxItems: 7 },
        ),
        fromMinute: Type.Integer({ minimum: 0, maximum: minutesPerDay }),
        untilMinute: Type.Integer({ minimum: 0, maximum: minutesPerDay }),
      }),
      { minItems: 1, maxItems: 14 },
    ),
  ),
}
