/** What the fields of a store's tenders are given. */
import type { DraftField, TendersDraft } from './tenders.ts'

export type FieldsProps = {
  draft: TendersDraft
  currency: string
  /** What is wrong with a field, in words. */
  wrong: (field: DraftField) => string | undefined
  onChange: (change: Partial<TendersDraft>) => void
}
