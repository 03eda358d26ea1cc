/** The start of a shift: the float, counted by note and coin; one tap where there is none. */
import { Button, formatAmount, useLanguage } from '@kassa/ui'
import { FrontDoor } from '../shell/FrontDoor.tsx'
import { useTill } from '../till/TillContext.tsx'
import { CashCounter } from './CashCounter.tsx'
import { cashWords } from './cashWords.ts'
import { useCashCount } from './useCashCount.ts'
import { usePlace } from './usePlace.ts'

/** The form. `canReport`: something waits for a Z report. */
export function FloatForm({ canReport }: { canReport: boolean }) {
  const t = cashWords.useWords()
  const { locale } = useLanguage()
  const till = useTill()
  const counting = useCashCount()
  const { sumMinor, currency } = counting
  const amount = formatAmount(sumMinor, currency, locale)
  return (
    <FrontDoor title={t('float.title')} lead={t('float.lead')} place={usePlace()}>
      <div className="w-full max-w-200 rounded-xl border border-line bg-surface p-5 shadow-card md:p-6">
        <CashCounter counting={counting}>
          <Button kind="primary" size="xl" wide onClick={() => void till.cash?.openShift(counting.counts())}>
            {sumMinor === 0 ? t('float.start_empty') : t('float.start', { amount })}
          </Button>
          {canReport && (
            <Button size="lg" wide onClick={() => void till.cash?.reportZ()}>
              {t('closed.z')}
            </Button>
          )}
          <Button kind="quiet" size="lg" wide onClick={() => void till.signOut()}>
            {t('closed.sign_out')}
          </Button>
        </CashCounter>
      </div>
    </FrontDoor>
  )
}
