/** Who sells: a name and a PIN, side by side, in one step for whoever sold here last. */
import type { StaffView } from '@kassa/client'
import { EmptyState, PeopleIcon, PinPad, useLanguage } from '@kassa/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { lockedPerson } from '../lock/lockedPerson.ts'
import { noticeText } from '../notice/noticeWords.ts'
import { useAskedPin } from '../scanner/pinAsked.ts'
import { useScans } from '../scanner/useScans.ts'
import { FrontDoor } from '../shell/FrontDoor.tsx'
import { lostJournal } from '../shell/laterParts.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { words } from '../words/words.ts'
import { takeBadgeScan } from './badgeScan.ts'
import { lastOperatorId, rememberOperator } from './lastOperator.ts'
import { lockedNote, timeClock, timeClockButton } from './laterSignIn.tsx'
import { StaffList } from './StaffList.tsx'
import { isSignInAnswer } from './signInAnswer.ts'
import { useWait } from './useWait.ts'

/** The sign-in screen, or the time clock in its place. */
export function SignInScreen() {
  const [isClocking, setClocking] = useState(false)
  if (isClocking) return <timeClock.Screen onClose={() => setClocking(false)} />
  return <SignIn onClock={() => setClocking(true)} />
}

function SignIn({ onClock }: { onClock: () => void }) {
  const t = words.useWords()
  const till = useTill()
  const staff = useTillView((view) => view.staff)
  const register = useTillView((view) => view.register)
  const [choice, setChoice] = useState(() => ({ staffId: lastOperatorId(), times: 0 }))
  const [lockedName] = useState(lockedPerson)
  const [scans, setScans] = useState(0)
  const chosen = staff.find(({ staffId }) => staffId === choice.staffId)
  const first = staff[0]
  // Who is shown first stays chosen, also when more people arrive: a PIN may be half typed.
  if (chosen === undefined && first !== undefined) setChoice({ ...choice, staffId: first.staffId })
  const choose = (staffId: string) => setChoice(({ times }) => ({ staffId, times: times + 1 }))
  // A scanned code is no PIN: but for badges it goes nowhere until somebody is there.
  useScans(async (code) => {
    if (!(await takeBadgeScan(till, code))) {
      setScans((count) => count + 1)
      // What the scanner typed is no PIN.
      setChoice(({ staffId, times }) => ({ staffId, times: times + 1 }))
    }
    const { operator } = till.view()
    if (operator !== undefined) rememberOperator(operator.staffId)
  })
  const aside = useAside()
  const place = register === undefined ? undefined : `${register.store?.name ?? ''} · ${register.name}`
  return (
    <FrontDoor title={t('sign_in.title')} lead={aside} place={place}>
      {lockedName !== undefined && <lockedNote.Screen name={lockedName} scans={scans} />}
      {register?.lost && <lostJournal.Screen incarnation={register.incarnation} lost={register.lost} />}
      <div className="w-full max-w-180 rounded-xl border border-line bg-surface shadow-card">
        {chosen === undefined ? (
          <NobodyYet />
        ) : (
          <div className="grid md:grid-cols-[minmax(0,1fr)_24rem]">
            <StaffList staff={staff} chosenId={chosen.staffId} onChoose={choose} />
            <PinEntry key={`${chosen.staffId} ${choice.times}`} person={chosen} />
          </div>
        )}
      </div>
      {staff.length > 0 && <timeClockButton.Screen onPress={onClock} />}
    </FrontDoor>
  )
}

/** What the till has to say besides: of the printer, of a basket that went on elsewhere. */
function useAside(): string | undefined {
  const t = words.useWords()
  const { locale } = useLanguage()
  const currency = useCurrency()
  const notice = useTillView((view) => view.notice)
  if (notice === undefined || isSignInAnswer(notice)) return undefined
  return noticeText(notice, { t, locale, currency }).title
}

function NobodyYet() {
  const t = words.useWords()
  const isLoading = useTillView((view) => view.catalogue.isLoading)
  const loaded = useTillView((view) => view.catalogue.loaded)
  return (
    <EmptyState icon={PeopleIcon} title={isLoading ? t('start.opening') : t('sign_in.nobody')}>
      {isLoading ? t('start.records_loaded', { count: loaded }) : t('sign_in.nobody_lead')}
    </EmptyState>
  )
}

function PinEntry({ person }: { person: StaffView }) {
  const t = words.useWords()
  const { locale } = useLanguage()
  const till = useTill()
  const notice = useTillView(({ notice }) => (notice && isSignInAnswer(notice) ? notice : undefined))
  const currency = useCurrency()
  const [isChecking, setChecking] = useState(false)
  const place = useRef<HTMLElement>(null)
  const titleId = useId()
  useAskedPin()
  useEffect(() => place.current?.focus(), [])
  const lockout = notice?.code === 'locked_out' ? notice : undefined
  const waitSeconds = useWait(lockout?.noticeId, Number(lockout?.detail?.waitSeconds ?? 0))
  const signIn = async (pin: string) => {
    setChecking(true)
    const outcome = await till.signIn(person.staffId, pin).finally(() => setChecking(false))
    if (outcome.status === 'done') rememberOperator(person.staffId)
  }
  const error =
    lockout === undefined
      ? notice && noticeText(notice, { t, locale, currency }).title
      : waitSeconds > 0 && t('sign_in.locked_out', { count: waitSeconds })
  return (
    // Also where the same name is pressed again, keys are the PIN's from then on, Enter included.
    <section
      ref={place}
      tabIndex={-1}
      aria-labelledby={titleId}
      className="flex flex-col items-center gap-1 border-line p-5 outline-none max-md:border-t md:border-l"
    >
      <h2 id={titleId} className="text-base font-semibold wrap-break-word">
        {t('sign_in.pin', { name: person.name })}
      </h2>
      <PinPad onSubmit={(pin) => void signIn(pin)} isBusy={isChecking} error={error || undefined} />
    </section>
  )
}
