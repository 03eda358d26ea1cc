/** What the fields of a programme are given. */
import type { ProgrammeDraft, ProgrammeField } from './programmeDraft.ts'

export type FieldsProps = {
  draft: ProgrammeDraft
  currency: string
  /** What is wrong with a field, in words. */
  wrong: (field: ProgrammeField) => string | undefined
  onChange: (change: Partial<ProgrammeDraft>) => void
}
