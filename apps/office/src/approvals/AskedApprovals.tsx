/** What a till asks approval for, over whatever screen is open and in nobody's way: who, what, how much, and yes or no. */
import { type Permission, permissions } from '@kassa/contract'
import { Button, formatAmount, formatRate, showToast, useLanguage } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { SaveFault } from '../fault/SaveFault.tsx'
import { words } from '../words/words.ts'
import { type Answer, type AskedApproval, approvalsQuery, useAnswer } from './approvals.ts'

/** The card of the question that waits longest; nothing while nobody asks. */
export function AskedApprovals() {
  const { data } = useQuery(approvalsQuery)
  const [first, ...others] = data?.requests ?? []
  return (
    <div role="status">
      {first !== undefined && <Asked key={first.requestId} asked={first} otherCount={others.length} />}
    </div>
  )
}

function Asked({ asked, otherCount }: { asked: AskedApproval; otherCount: number }) {
  const t = words.useWords()
  const { mutateAsync, isPending, error } = useAnswer()
  const { requestId, operatorName, registerName, storeName } = asked
  // The card goes with its question: what is said of it is not the card's to say.
  const give = (answer: Answer) => {
    mutateAsync({ requestId, answer }).then(
      (status) => {
        const title = answer === 'approved' ? t('approvals.allowed') : t('approvals.refused')
        showToast(
          status === 'answered'
            ? { title, tone: 'positive' }
            : { title: t('approvals.too_late'), tone: 'warning' },
        )
      },
      () => undefined,
    )
  }
  return (
    <section
      aria-label={t('approvals.title')}
      className="fixed inset-x-3 bottom-20 z-40 flex flex-col gap-2 rounded-lg border border-line bg-raised p-4 shadow-overlay md:inset-x-auto md:right-6 md:bottom-6 md:w-100"
    >
      <h2 className="font-semibold">{t('approvals.title')}</h2>
      <p className="wrap-anywhere">
        <What asked={asked} />
        <span className="block text-sm text-ink-muted">
          {t('approvals.who', { operator: operatorName, register: registerName, store: storeName })}
          {otherCount > 0 && ` · ${t('approvals.more', { count: otherCount })}`}
        </span>
      </p>
      {error !== null && <SaveFault error={error} />}
      <div className="grid grid-cols-2 gap-2">
        <Button size="lg" disabled={isPending} onClick={() => give('refused')}>
          {t('approvals.no')}
        </Button>
        <Button size="lg" kind="primary" disabled={isPending} onClick={() => give('approved')}>
          {t('approvals.yes')}
        </Button>
      </div>
    </section>
  )
}

function What({ asked: { question } }: { asked: AskedApproval }) {
  const t = words.useWords()
  const { locale } = useLanguage()
  const { permission, discountPpm, amountMinor, currency } = question
  const details = [
    discountPpm === undefined
      ? undefined
      : t('approvals.percent', { percent: formatRate(discountPpm, locale) }),
    amountMinor === undefined || currency === undefined || amountMinor === 0
      ? undefined
      : t('approvals.basket', { amount: formatAmount(amountMinor, currency, locale) }),
  ].filter(Boolean)
  return (
    <>
      <span className="block font-medium">
        {isKnown(permission) ? t(`people.may_${permission}`) : t('approvals.unknown')}
      </span>
      <span className="figures block">{details.join(' · ')}</span>
    </>
  )
}

function isKnown(permission: string): permission is Permission {
  return (permissions as readonly string[]).includes(permission)
}
