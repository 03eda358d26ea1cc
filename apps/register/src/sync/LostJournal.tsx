/** That the till lost its earlier records and goes on: told to whoever signs in, until somebody has read it. */
import type { RegisterView } from '@kassa/client'
import { Button, WarningIcon } from '@kassa/ui'
import { useState } from 'react'
import { laterWords } from '../words/laterWords.ts'
import { isLossTold, rememberLossTold } from './toldLoss.ts'

type LostJournalProps = { incarnation: number; lost: NonNullable<RegisterView['lost']> }

export function LostJournal({ incarnation, lost }: LostJournalProps) {
  const t = laterWords.useWords()
  const [isTold, setTold] = useState(() => isLossTold(incarnation))
  if (isTold) return null
  const missing = Math.max(0, lost.lastSeq - lost.sentSeq)
  return (
    <section
      role="alert"
      data-lost={incarnation}
      className="flex w-full max-w-180 items-start gap-3 rounded-xl border border-warning bg-surface p-5 shadow-card"
    >
      <WarningIcon size={24} className="shrink-0 text-warning" />
      <div className="flex min-w-0 flex-col gap-2 text-sm text-pretty">
        <h2 className="text-base font-semibold">{t('lost.title')}</h2>
        <p>{t('lost.lead', { series: incarnation })}</p>
        <p>{missing === 0 ? t('lost.none_missing') : t('lost.missing', { count: missing })}</p>
        <p>{t('lost.shift')}</p>
        <Button
          size="lg"
          className="mt-2 self-start"
          onClick={() => {
            rememberLossTold(incarnation)
            setTold(true)
          }}
        >
          {t('lost.understood')}
        </Button>
      </div>
    </section>
  )
}
