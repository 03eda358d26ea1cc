/** A shift that was closed: what was counted and what was missing, and the two ways on. */
import type { ShiftCash } from '@kassa/kernel'
import { Button } from '@kassa/ui'
import { useEffect, useRef } from 'react'
import { FrontDoor } from '../shell/FrontDoor.tsx'
import { useTill } from '../till/TillContext.tsx'
import { CashResult } from './CashResult.tsx'
import { cashWords } from './cashWords.ts'
import { usePlace } from './usePlace.ts'

/** The screen. */
export function ClosedShift({ cash }: { cash: readonly ShiftCash[] }) {
  const t = cashWords.useWords()
  const till = useTill()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <FrontDoor title={t('closed.title')} lead={t('closed.lead')} place={usePlace()}>
      <div className="flex w-full max-w-120 flex-col gap-3 rounded-xl border border-line bg-surface p-6 shadow-card">
        <CashResult cash={cash} />
        <Button
          ref={first}
          kind="primary"
          size="xl"
          wide
          className="mt-3"
          onClick={() => void till.cash?.reportZ()}
        >
          {t('closed.z')}
        </Button>
        <Button size="lg" wide onClick={() => void till.cash?.leave()}>
          {t('closed.next')}
        </Button>
        <Button kind="quiet" size="lg" wide onClick={() => void till.signOut()}>
          {t('closed.sign_out')}
        </Button>
      </div>
    </FrontDoor>
  )
}
