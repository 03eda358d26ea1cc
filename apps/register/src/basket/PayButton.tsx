/** The one thing the selling screen is for, with the amount on it. */
import { Amount, Button } from '@kassa/ui'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { words } from '../words/words.ts'

/** The Pay button. It gives back where more comes back than goes out. */
export function PayButton() {
  const t = words.useWords()
  const till = useTill()
  const basket = useTillView((view) => view.basket)
  const currency = useCurrency()
  const totalMinor = basket.status === 'priced' ? basket.totalMinor : 0
  return (
    <Button
      kind="primary"
      size="xl"
      wide
      disabled={basket.status !== 'priced' || basket.lines.length === 0}
      end={<Amount amountMinor={Math.abs(totalMinor)} currency={currency} />}
      onClick={() => void till.startTendering()}
    >
      {totalMinor < 0 ? t('basket.pay_out') : t('basket.pay')}
    </Button>
  )
}
