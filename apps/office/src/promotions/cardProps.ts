/** What each card of the form is given. */
import type { Draft } from './draft.ts'
import type { Wrong } from './readDraft.ts'

export type CardProps = {
  draft: Draft
  /** What is wrong, once somebody asked to save. */
  wrong: Wrong
  onChange: (change: Partial<Draft>) => void
}
