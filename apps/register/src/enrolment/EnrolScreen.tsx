/** A new device becomes a register: by a one-time code that is typed, pasted, scanned, or comes with the link. */
import type { EnrolOutcome } from '@kassa/client'
import { Button, ForwardIcon, TextField } from '@kassa/ui'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useScans } from '../scanner/useScans.ts'
import { FrontDoor } from '../shell/FrontDoor.tsx'
import { useTill } from '../till/TillContext.tsx'
import { words } from '../words/words.ts'
import { enrolmentCodeIn, isWholeCode } from './enrolmentCode.ts'

type Fault = Exclude<EnrolOutcome['status'], 'enrolled' | 'already_enrolled'> | 'too_short'

/** The screen of a device that is no register yet. */
export function EnrolScreen() {
  const t = words.useWords()
  const till = useTill()
  const [code, setCode] = useState(() => enrolmentCodeIn(codeInAddress()))
  const [fault, setFault] = useState<Fault>()
  const [isAsking, setAsking] = useState(false)
  const field = useRef<HTMLFormElement>(null)

  const enrol = async (given: string) => {
    if (isAsking) return
    setCode(given)
    if (!isWholeCode(given)) return setFault('too_short')
    setFault(undefined)
    setAsking(true)
    const { status } = await till.enrol(given)
    setAsking(false)
    if (status === 'enrolled' || status === 'already_enrolled') return forgetCodeInAddress()
    setFault(status)
    field.current?.querySelector('input')?.focus()
  }
  useScans((scanned) => void enrol(enrolmentCodeIn(scanned)))
  const enrolByLink = useEffectEvent(() => {
    if (isWholeCode(code)) void enrol(code)
  })
  useEffect(() => enrolByLink(), [])

  return (
    <FrontDoor title={t('enrol.title')} lead={t('enrol.lead')}>
      <form
        ref={field}
        className="flex w-full max-w-100 flex-col gap-5 rounded-xl border border-line bg-surface p-6 shadow-card"
        onSubmit={(event) => {
          event.preventDefault()
          void enrol(code)
        }}
      >
        <TextField
          label={t('enrol.code')}
          hint={t('enrol.hint')}
          error={fault === undefined ? undefined : t(`enrol.${fault}`)}
          size="lg"
          value={code}
          onChange={(text) => {
            setFault(undefined)
            setCode(enrolmentCodeIn(text))
          }}
          autoFocus
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Button kind="primary" size="lg" type="submit" wide busy={isAsking} end={<ForwardIcon />}>
          {t('enrol.submit')}
        </Button>
        <p className="text-center text-sm text-ink-muted">{t('enrol.where')}</p>
      </form>
    </FrontDoor>
  )
}

function codeInAddress(): string {
  return window.location.hash.includes('code=') ? window.location.hash : ''
}

/** The code is spent: it should not stay in the address, the history or a bookmark. */
function forgetCodeInAddress(): void {
  window.history.replaceState(null, '', window.location.pathname + window.location.search)
}
