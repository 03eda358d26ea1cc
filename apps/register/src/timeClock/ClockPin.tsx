/** Who it is: a name and a PIN, as at sign-in. A badge needs neither. */
import type { ClockedPerson } from '@kassa/client'
import { PinPad, useLanguage } from '@kassa/ui'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { noticeText } from '../notice/noticeWords.ts'
import { useAskedPin } from '../scanner/pinAsked.ts'
import { StaffList } from '../signIn/StaffList.tsx'
import { useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { words } from '../words/words.ts'

type ClockPinProps = {
  /** Why the last PIN or badge was not taken. */
  refusal: Extract<ClockedPerson, { status: 'refused' }> | undefined
  onPin: (staffId: string, pin: string) => Promise<void>
}

export function ClockPin({ refusal, onPin }: ClockPinProps) {
  const t = words.useWords()
  const { locale } = useLanguage()
  const currency = useCurrency()
  const staff = useTillView((view) => view.staff)
  const [{ chosenId, times }, setChoice] = useState({ chosenId: staff[0]?.staffId, times: 0 })
  const [isChecking, setChecking] = useState(false)
  const chosen = staff.find(({ staffId }) => staffId === chosenId)
  if (chosen === undefined) return null
  const check = async (pin: string) => {
    setChecking(true)
    // Where the file of the clock does not come, the pad is there for another try.
    await onPin(chosen.staffId, pin).finally(() => setChecking(false))
  }
  const { code, detail } = refusal ?? {}
  const shown = code && { noticeId: 0, code, ...(detail === undefined ? {} : { detail }) }
  const wait = Number(detail?.waitSeconds ?? 0)
  const error =
    code === 'locked_out'
      ? t('sign_in.locked_out', { count: wait })
      : shown && noticeText(shown, { t, locale, currency }).title
  return (
    <div className="grid md:grid-cols-[minmax(0,1fr)_24rem]">
      <StaffList
        staff={staff}
        chosenId={chosen.staffId}
        onChoose={(staffId) => setChoice({ chosenId: staffId, times: times + 1 })}
      />
      <PinPlace key={`${chosen.staffId} ${times}`}>
        <h2 className="text-base font-semibold wrap-break-word">{t('sign_in.pin', { name: chosen.name })}</h2>
        <PinPad key={chosen.staffId} onSubmit={(pin) => void check(pin)} isBusy={isChecking} error={error} />
      </PinPlace>
    </div>
  )
}

/** Also where the same name is pressed again, keys are the PIN's from then on, Enter included. */
function PinPlace({ children }: { children: ReactNode }) {
  const place = useRef<HTMLElement>(null)
  useAskedPin()
  useEffect(() => place.current?.focus(), [])
  return (
    <section
      ref={place}
      tabIndex={-1}
      className="flex flex-col items-center gap-1 border-line p-5 outline-none max-md:border-t md:border-l"
    >
      {children}
    </section>
  )
}
