/** The receipt of cash that moved, to be signed and kept in the till. */
import type { MovedCash } from '@kassa/client'
import { Button } from '@kassa/ui'
import { useMemo } from 'react'
import { movementDocument } from '../receipt/tillDocuments.ts'
import { useTillView } from '../till/TillContext.tsx'
import { cashWords } from './cashWords.ts'
import { namesOf } from './ReportPaper.tsx'
import { TillPaper } from './TillPaper.tsx'

/** The receipt as paper. */
export function MovementPaper({ moved, onDone }: { moved: MovedCash; onDone: () => void }) {
  const t = cashWords.useWords()
  const register = useTillView((view) => view.register)
  const staff = useTillView((view) => view.staff)
  const document = useMemo(() => {
    if (register?.store === undefined) return undefined
    const { movementNumber, at, note, ...movement } = moved
    const reason = note === undefined ? movement.reason : `${movement.reason}: ${note}`
    const { store, name: registerName } = register
    const where = { store, registerName, at, movementNumber, staffNames: namesOf(staff) }
    return movementDocument({ ...movement, reason }, where)
  }, [moved, register, staff])
  return (
    document !== undefined && (
      <TillPaper document={document}>
        <Button kind="primary" size="xl" wide onClick={onDone}>
          {t('move.done')}
        </Button>
      </TillPaper>
    )
  )
}
