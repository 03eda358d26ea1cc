/** The blind count that ends a shift. */
import { Button } from '@kassa/ui'
import { CashCounter } from './CashCounter.tsx'
import { cashWords } from './cashWords.ts'
import { useCash } from './useCash.ts'
import { useCashCount } from './useCashCount.ts'

/** The form. */
export function CountForm({ onBack }: { onBack: () => void }) {
  const t = cashWords.useWords()
  const send = useCash()
  const counting = useCashCount()
  return (
    <CashCounter counting={counting}>
      <Button kind="primary" size="xl" wide onClick={() => void send((day) => day.count(counting.counts()))}>
        {t('count.submit')}
      </Button>
      <Button kind="quiet" size="lg" wide onClick={onBack}>
        {t('count.back')}
      </Button>
    </CashCounter>
  )
}
