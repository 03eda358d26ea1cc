/**
 * The time clock, whoever is signed in or nobody: whose PIN or badge it is, then what they tell.
 *
 *   choosing ── PIN, badge ──▶ known ── in, break, out ──▶ told ── another, after a while ──▶ choosing
 */
import type { ClockedPerson, TimeClock } from '@kassa/client'
import { isBadgeCode } from '@kassa/contract'
import type { ClockEvent } from '@kassa/kernel'
import { BackIcon, Button, CheckIcon, formatDateTime, useLanguage } from '@kassa/ui'
import { useEffect, useState } from 'react'
import { useScans } from '../scanner/useScans.ts'
import { FrontDoor } from '../shell/FrontDoor.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { ClockChoice } from './ClockChoice.tsx'
import { ClockPin } from './ClockPin.tsx'
import { timeClockWords } from './timeClockWords.ts'

type Known = Extract<ClockedPerson, { status: 'known' }>
type Told = { name: string; event: ClockEvent; atMs: number }
type Step = { name: 'choosing' } | { name: 'known'; known: Known } | { name: 'told'; told: Told }

const choosing: Step = { name: 'choosing' }
const toldForMs = 6_000

/** The screen. */
export function TimeClockScreen({ onClose }: { onClose: () => void }) {
  const t = timeClockWords.useWords()
  const till = useTill()
  const place = useTillView((view) => view.register?.name)
  const [step, setStep] = useState<Step>(choosing)
  const [refusal, setRefusal] = useState<ClockedPerson>()
  const found = async (ask: (clock: TimeClock) => Promise<ClockedPerson>) => {
    const clock = await till.timeClock()
    if (clock === undefined) return
    const person = await ask(clock)
    setRefusal(person)
    if (person.status === 'known') setStep({ name: 'known', known: person })
  }
  useScans((code) => {
    if (isBadgeCode(code)) void found((clock) => clock.byBadge(code))
  })
  useEffect(() => {
    if (step.name !== 'told') return
    const timer = setTimeout(() => setStep(choosing), toldForMs)
    return () => clearTimeout(timer)
  }, [step])
  return (
    <FrontDoor title={t('title')} lead={step.name === 'choosing' ? t('lead') : undefined} place={place}>
      <div className="w-full max-w-180 rounded-xl border border-line bg-surface shadow-card">
        {step.name === 'choosing' && (
          <ClockPin
            refusal={refusal?.status === 'refused' ? refusal : undefined}
            onPin={(staffId, pin) => found((clock) => clock.byPin(staffId, pin))}
          />
        )}
        {step.name === 'known' && (
          <ClockChoice
            known={step.known}
            onTold={(told) => setStep({ name: 'told', told })}
            onCancel={() => setStep(choosing)}
          />
        )}
        {step.name === 'told' && <ToldNote told={step.told} />}
      </div>
      <Button size="lg" icon={BackIcon} onClick={onClose}>
        {t('close')}
      </Button>
    </FrontDoor>
  )
}

function ToldNote({ told: { name, event, atMs } }: { told: Told }) {
  const t = timeClockWords.useWords()
  const { locale } = useLanguage()
  return (
    <div role="status" data-told={event} className="flex flex-col items-center gap-3 px-6 py-12 text-center">
      <span className="flex size-16 items-center justify-center rounded-xl bg-positive-soft text-on-positive-soft">
        <CheckIcon size={36} />
      </span>
      <p className="text-xl font-semibold text-balance">{t(`told.${event}`, { name })}</p>
      <p className="figures text-display font-semibold tracking-tight">
        {formatDateTime(atMs, locale, 'time')}
      </p>
    </div>
  )
}
