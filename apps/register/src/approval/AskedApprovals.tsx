/**
 * What other tills of the store ask of whoever is signed in here: a line that is in nobody's way, then who, what and how much, and yes or no
 * by PIN. Nothing of the own sale is left or lost by it.
 */
import type { AnswerOutcome, AskedApproval, DistantApprovals } from '@kassa/client'
import { Button, formatAmount, PinPad, Segmented, Sheet, useLanguage } from '@kassa/ui'
import { useState } from 'react'
import { noticeText } from '../notice/noticeWords.ts'
import { useAskedPin } from '../scanner/pinAsked.ts'
import { useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { laterWords } from '../words/laterWords.ts'
import { words } from '../words/words.ts'
import { needText } from './needText.ts'
import { useDistantApprovals } from './useDistantApprovals.ts'

/** The line, while something is asked. */
export function AskedApprovals() {
  const t = laterWords.useWords()
  const approvals = useDistantApprovals()
  const asked = useTillView(() => approvals?.asked()[0]?.requestId)
  const [openId, open] = useState<string>()
  const first = approvals?.asked().find(({ requestId }) => requestId === (openId ?? asked))
  if (approvals === undefined || (asked === undefined && openId === undefined)) return null
  if (openId !== undefined) {
    return <AskedSheet key={openId} {...{ approvals, asked: first }} onClose={() => open(undefined)} />
  }
  return (
    <div
      role="status"
      className="fixed bottom-24 left-3 z-30 flex w-fit max-w-[calc(100vw-1.5rem)] items-center gap-3 rounded-lg border border-line bg-surface py-2 pr-2 pl-4 shadow-lg md:bottom-4 md:left-4"
    >
      <span className="min-w-0 wrap-break-word">
        <strong className="block">{t('approval_elsewhere.asked_title')}</strong>
        {first !== undefined && <Who asked={first} />}
      </span>
      <Button size="lg" kind="primary" onClick={() => open(asked)}>
        {t('approval_elsewhere.look')}
      </Button>
    </div>
  )
}

function Who({ asked: { operatorName, registerName } }: { asked: AskedApproval }) {
  const t = laterWords.useWords()
  return t('approval_elsewhere.asked_by', { name: operatorName, register: registerName })
}

type AskedSheetProps = {
  approvals: DistantApprovals
  /** Undefined where nobody asks it any more. */
  asked: AskedApproval | undefined
  onClose: () => void
}

function AskedSheet({ approvals, asked, onClose }: AskedSheetProps) {
  const t = laterWords.useWords()
  return (
    <Sheet isOpen onClose={onClose} title={t('approval_elsewhere.asked_title')}>
      {asked === undefined ? (
        <p role="status">{t('approval_elsewhere.too_late')}</p>
      ) : (
        <Answer {...{ approvals, asked, onClose }} />
      )}
    </Sheet>
  )
}

function Answer({ approvals, asked, onClose }: AskedSheetProps & { asked: AskedApproval }) {
  const t = laterWords.useWords()
  const { locale } = useLanguage()
  const operator = useTillView((view) => view.operator)
  const [answer, choose] = useState<'approved' | 'refused'>('approved')
  const [outcome, setOutcome] = useState<AnswerOutcome>()
  const [isChecking, setChecking] = useState(false)
  const problem = useProblem(outcome)
  useAskedPin()
  const { requestId, need, amountMinor, currency } = asked
  const give = async (pin: string) => {
    if (operator === undefined) return
    setChecking(true)
    const asking = approvals.answer(requestId, { staffId: operator.staffId, pin, answer })
    const given = await asking.finally(() => setChecking(false))
    if (given.status === 'answered') onClose()
    else setOutcome(given)
  }
  return (
    <div className="flex flex-col gap-5">
      <div className="rounded-md bg-sunken p-4">
        <p className="font-semibold">{needText(need, { t, locale })}</p>
        <p>
          <Who asked={asked} />
        </p>
        {amountMinor !== undefined && currency !== undefined && amountMinor !== 0 && (
          <p className="figures">
            {t('approval_elsewhere.basket', { amount: formatAmount(amountMinor, currency, locale) })}
          </p>
        )}
      </div>
      <Segmented
        label={t('approval_elsewhere.asked_title')}
        size="lg"
        wide
        value={answer}
        onChange={choose}
        options={[
          { id: 'approved', label: t('approval_elsewhere.yes') },
          { id: 'refused', label: t('approval_elsewhere.no') },
        ]}
      />
      <section className="flex flex-col items-center gap-1">
        <h3 className="text-base font-semibold wrap-break-word">
          {t('approval_elsewhere.your_pin', { name: operator?.name ?? '' })}
        </h3>
        <PinPad onSubmit={(pin) => void give(pin)} isBusy={isChecking} error={problem} />
      </section>
    </div>
  )
}

/** Why the answer was not taken. */
function useProblem(outcome: AnswerOutcome | undefined): string | undefined {
  const t = laterWords.useWords()
  const tw = words.useWords()
  const { locale } = useLanguage()
  const currency = useCurrency()
  switch (outcome?.status) {
    case 'refused':
      return noticeText({ noticeId: 0, ...outcome.notice }, { t: tw, locale, currency }).title
    case 'may_not':
      return t('approval_elsewhere.may_not')
    case 'too_late':
      return t('approval_elsewhere.too_late')
    case 'unreachable':
      return t('approval_elsewhere.not_taken')
    default:
      return undefined
  }
}
