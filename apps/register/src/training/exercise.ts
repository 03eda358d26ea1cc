/** The five exercises: each a row of steps, and how the till looks when a step is done. Where the learner pressed decides nothing. */
import type { TillView } from '@kassa/client'
import type { LineDiscount } from '@kassa/kernel'

export const exerciseNames = ['sell', 'discount', 'return', 'split_payment', 'end_of_shift'] as const
export type ExerciseName = (typeof exerciseNames)[number]

export type Exercise = {
  /** What holds when each step is done, in order. */
  steps: readonly ((view: TillView) => boolean)[]
  /** What somebody takes who knows the way. */
  targetSeconds: number
}

type Flow = TillView['flow']
type Completed = Extract<Flow, { name: 'completed' }>

const isPaying = ({ flow }: TillView) => flow.name === 'tendering'
const isShift =
  (...names: string[]) =>
  ({ shift }: TillView) =>
    shift !== undefined && names.includes(shift.name)

function completed(holds: (sale: Completed['transaction']) => boolean) {
  return ({ flow }: TillView) => flow.name === 'completed' && holds(flow.transaction)
}

/** Of a person: a promotion comes by itself. */
function hasDiscount(lines: readonly { discounts?: readonly LineDiscount[] }[]): boolean {
  return lines.some(({ discounts = [] }) => discounts.some(({ type }) => type.endsWith('by_hand')))
}

export const exercises: Readonly<Record<ExerciseName, Exercise>> = {
  sell: {
    steps: [
      ({ basket }) => basket.lines.length >= 2,
      isPaying,
      completed(({ totalMinor, lines }) => totalMinor > 0 && lines.length >= 2),
    ],
    targetSeconds: 40,
  },
  discount: {
    steps: [
      ({ basket }) => basket.lines.length > 0,
      ({ basket }) => basket.status === 'priced' && hasDiscount(basket.lines),
      completed(({ lines }) => hasDiscount(lines)),
    ],
    targetSeconds: 60,
  },
  return: {
    steps: [
      completed(({ totalMinor }) => totalMinor > 0),
      ({ basket }) => basket.lines.some(({ quantityMilli }) => quantityMilli < 0),
      completed(({ totalMinor }) => totalMinor < 0),
    ],
    targetSeconds: 90,
  },
  split_payment: {
    steps: [
      ({ basket }) => basket.lines.length > 0,
      ({ flow }) => flow.name === 'tendering' && flow.tenders.length > 0 && flow.remainingMinor > 0,
      completed(({ tenders }) => tenders.filter(({ amountMinor }) => amountMinor > 0).length >= 2),
    ],
    targetSeconds: 60,
  },
  end_of_shift: {
    steps: [isShift('counting'), isShift('counted'), isShift('closed', 'no_shift'), isShift('reported')],
    targetSeconds: 90,
  },
}
