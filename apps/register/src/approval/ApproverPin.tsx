/** The PIN of whoever says yes. Wrong ones count as at sign-in. */
import type { Notice, StaffView } from '@kassa/client'
import { PinPad, useLanguage } from '@kassa/ui'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { typeAheadDuring } from '../keyboard/typeAhead.ts'
import { noticeText } from '../notice/noticeWords.ts'
import { useAskedPin } from '../scanner/pinAsked.ts'
import { useWait } from '../signIn/useWait.ts'
import { useTill } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { laterWords } from '../words/laterWords.ts'
import { words } from '../words/words.ts'

/** The pad. `refusal`: why the last PIN was not taken. */
export function ApproverPin({ person, refusal }: { person: StaffView; refusal: Notice | undefined }) {
  const t = laterWords.useWords()
  const till = useTill()
  const [isChecking, setChecking] = useState(false)
  const error = useRefusal(refusal)
  useAskedPin()
  const approve = async (pin: string) => {
    setChecking(true)
    // What is typed again goes to the pad, where it is still there.
    await till.approve(person.staffId, pin).finally(() => flushSync(() => setChecking(false)))
  }
  return (
    <section className="flex flex-col items-center gap-1">
      <h3 className="text-base font-semibold wrap-break-word">{t('approval.pin', { name: person.name })}</h3>
      <PinPad onSubmit={(pin) => void typeAheadDuring(approve(pin))} isBusy={isChecking} error={error} />
    </section>
  )
}

/** The words for it, with the wait as it goes by. */
function useRefusal(refusal: Notice | undefined): string | undefined {
  const t = words.useWords()
  const { locale } = useLanguage()
  const currency = useCurrency()
  const lockout = refusal?.code === 'locked_out' ? refusal : undefined
  const waitSeconds = useWait(lockout?.noticeId, Number(lockout?.detail?.waitSeconds ?? 0))
  if (refusal === undefined) return undefined
  if (lockout === undefined) return noticeText(refusal, { t, locale, currency }).title
  return waitSeconds > 0 ? t('sign_in.locked_out', { count: waitSeconds }) : undefined
}
