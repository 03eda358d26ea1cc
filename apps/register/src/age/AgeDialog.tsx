/**
 * How old is the buyer? Entered by the first line with an age limit, and again by Pay where it was put off; left by yes or no, put off
 * by Esc. A scan goes on behind it. Nothing has the focus, so that no Enter answers by mistake.
 */
import type { AgeCheck } from '@kassa/client'
import type { BasketLine } from '@kassa/kernel'
import { Button, Dialog, formatDateTime, KeyHint, useLanguage } from '@kassa/ui'
import { useEffect, useEffectEvent } from 'react'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { usePutOff } from './usePutOff.ts'

/** The question, while it is to be asked. */
export function AgeDialog() {
  const t = laterWords.useWords()
  const basket = useTillView((view) => view.basket)
  const isScanning = useTillView((view) => view.flow.name === 'scanning')
  const { ageCheck, basketId, lines } = basket
  const { isPutOff, putOff } = usePutOff(`${basketId} ${ageCheck?.minimumAge}`)
  return (
    <Dialog
      isOpen={ageCheck !== undefined && isScanning && !isPutOff}
      onClose={putOff}
      size="md"
      title={ageCheck && t('age.title', { age: ageCheck.minimumAge })}
    >
      {ageCheck !== undefined && <AgeQuestion ageCheck={ageCheck} lines={lines} />}
    </Dialog>
  )
}

function AgeQuestion({ ageCheck, lines }: { ageCheck: AgeCheck; lines: readonly BasketLine[] }) {
  const t = laterWords.useWords()
  const { locale } = useLanguage()
  const till = useTill()
  const { minimumAge, latestBirthDay } = ageCheck
  const born = formatDateTime(Date.parse(latestBirthDay), locale, 'day_of_birth', 'UTC')
  const answer = (outcome: 'old_enough' | 'refused') => void till.answerAge(minimumAge, outcome)
  useAnswerKeys({
    [t('age.yes_key')]: () => answer('old_enough'),
    [t('age.no_key')]: () => answer('refused'),
  })
  const goods = lines.filter(({ item }) => (item.minimumAge ?? 0) >= minimumAge).map(({ item }) => item.name)
  return (
    <div className="flex flex-col gap-5">
      <p className="rounded-lg bg-sunken px-5 py-4 text-center">
        <span className="block text-ink-muted">{t('age.born')}</span>
        <strong className="figures block text-3xl font-semibold text-balance">{born}</strong>
      </p>
      <p className="text-ink-muted wrap-break-word">
        {t('age.for', { goods: new Intl.ListFormat(locale).format(new Set(goods)) })}
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Button size="xl" end={<KeyHint keys={[t('age.no_key')]} />} onClick={() => answer('refused')}>
          {t('age.no')}
        </Button>
        <Button
          kind="primary"
          size="xl"
          end={<KeyHint keys={[t('age.yes_key')]} />}
          onClick={() => answer('old_enough')}
        >
          {t('age.yes')}
        </Button>
      </div>
      <p className="text-sm text-ink-muted">{t('age.later')}</p>
    </div>
  )
}

/** Single letters answer, whatever has the focus. */
function useAnswerKeys(answers: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const answer = answers[event.key.toUpperCase()]
    if (answer === undefined) return
    event.preventDefault()
    answer()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
