/** Why a label of a scale cannot be sold as it is, and what to do then. */
import type { LabelFault, Notice } from '@kassa/client'
import type { LaterTillWords } from '../words/laterWords.ts'

const faults = [
  'misread',
  'item_unknown',
  'nothing_measured',
  'other_unit',
  'other_currency',
  'amount_too_far',
  'more_asked',
] as const satisfies readonly LabelFault[]

/** Returns the reason in words; undefined for every other notice. */
export function labelLead({ code, detail = {} }: Notice, t: LaterTillWords): string | undefined {
  if (code !== 'label_refused') return undefined
  const why = faults.find((fault) => fault === detail.why)
  return why === undefined ? undefined : t(`label.why_${why}`, detail)
}
