/** What stands on the card for each step of each exercise. */
import type { ExerciseName } from './exercise.ts'
import type { TrainingWords } from './trainingWords.ts'

/** Returns the instruction of a step and its hint; of the last one where there is no such step. */
export function stepText(
  t: TrainingWords,
  exercise: ExerciseName,
  step: number,
): { instruction: string; hint: string } {
  const all = stepsOf(t, exercise)
  const [instruction = '', hint = ''] = all[Math.min(step, all.length - 1)] ?? []
  return { instruction, hint }
}

function stepsOf(t: TrainingWords, exercise: ExerciseName): [instruction: string, hint: string][] {
  switch (exercise) {
    case 'sell':
      return [
        [t('sell.goods'), t('sell.goods_hint')],
        [t('sell.pay'), t('sell.pay_hint')],
        [t('sell.cash'), t('sell.cash_hint')],
      ]
    case 'discount':
      return [
        [t('discount.goods'), t('sell.goods_hint')],
        [t('discount.give'), t('discount.give_hint')],
        [t('discount.pay'), t('sell.cash_hint')],
      ]
    case 'return':
      return [
        [t('return.sell'), t('return.sell_hint')],
        [t('return.take_back'), t('return.take_back_hint')],
        [t('return.refund'), t('return.refund_hint')],
      ]
    case 'split_payment':
      return [
        [t('split_payment.goods'), t('sell.goods_hint')],
        [t('split_payment.part'), t('split_payment.part_hint')],
        [t('split_payment.rest'), t('split_payment.rest_hint')],
      ]
    case 'end_of_shift':
      return [
        [t('end_of_shift.begin'), t('end_of_shift.begin_hint')],
        [t('end_of_shift.count'), t('end_of_shift.count_hint')],
        [t('end_of_shift.close'), t('end_of_shift.close_hint')],
        [t('end_of_shift.report'), t('end_of_shift.report_hint')],
      ]
  }
}
