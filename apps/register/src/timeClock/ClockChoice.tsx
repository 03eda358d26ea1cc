/** What somebody tells: the likeliest first and large, all of it within reach. */
import type { ClockedPerson } from '@kassa/client'
import { type ClockEvent, clockEvents } from '@kassa/kernel'
import { Button, formatDateTime, useLanguage } from '@kassa/ui'
import { useState } from 'react'
import { likelyNext } from './likelyNext.ts'
import { timeClockWords } from './timeClockWords.ts'

type ClockChoiceProps = {
  known: Extract<ClockedPerson, { status: 'known' }>
  onTold: (told: { name: string; event: ClockEvent; atMs: number }) => void
  onCancel: () => void
}

export function ClockChoice({ known: { person, last, tell }, onTold, onCancel }: ClockChoiceProps) {
  const t = timeClockWords.useWords()
  const { locale } = useLanguage()
  const [isTelling, setTelling] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const next = likelyNext(last?.event)
  const choose = async (event: ClockEvent) => {
    setTelling(true)
    const outcome = await tell(event)
    setTelling(false)
    if (outcome.status === 'told') onTold({ name: person.name, event, atMs: outcome.atMs })
    else setFailed(true)
  }
  return (
    <div className="mx-auto flex w-full max-w-120 flex-col gap-3 p-6">
      <h2 className="text-xl font-semibold wrap-break-word">{person.name}</h2>
      <p role="status" className="min-h-6 text-ink-muted">
        {isFailed
          ? t('failed')
          : last && t(`last.${last.event}`, { time: formatDateTime(last.atMs, locale, 'moment') })}
      </p>
      {clockEvents.map((event) => (
        <Button
          key={event}
          size={event === next ? 'xl' : 'lg'}
          kind={event === next ? 'primary' : 'secondary'}
          wide
          busy={isTelling}
          onClick={() => void choose(event)}
        >
          {t(`event.${event}`)}
        </Button>
      ))}
      <Button kind="quiet" size="lg" wide onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  )
}
