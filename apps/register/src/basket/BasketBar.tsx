/** On a phone: the basket in one bar at the lower edge. A tap on the left shows it, Pay is beside it. */
import { Amount, BasketIcon, Button, ChevronUpIcon } from '@kassa/ui'
import { usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { words } from '../words/words.ts'

/** The bar. */
export function BasketBar() {
  const t = words.useWords()
  const till = useTill()
  const basket = useTillView((view) => view.basket)
  const currency = useCurrency()
  const { open } = usePanel()
  const count = basket.lines.length
  const totalMinor = basket.status === 'priced' ? basket.totalMinor : 0
  return (
    <div className="flex items-stretch gap-2 border-t border-line bg-surface p-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] shadow-raised">
      <button
        type="button"
        aria-label={t('basket.show', { count })}
        aria-haspopup="dialog"
        className="flex min-h-14 items-center gap-2 rounded-md px-3 transition-colors hover:bg-hover active:bg-press"
        onClick={() => open({ name: 'basket' })}
      >
        <BasketIcon size={24} />
        <span className="figures min-w-6 rounded-md bg-accent-soft px-1.5 py-0.5 text-center text-sm font-semibold text-on-accent-soft">
          {count}
        </span>
        <ChevronUpIcon className="text-ink-muted" />
      </button>
      <Button
        kind="primary"
        size="lg"
        wide
        className="min-h-14 text-lg font-semibold"
        disabled={basket.status !== 'priced' || count === 0}
        end={<Amount amountMinor={Math.abs(totalMinor)} currency={currency} />}
        onClick={() => void till.startTendering()}
      >
        {totalMinor < 0 ? t('basket.pay_out') : t('basket.pay')}
      </Button>
    </div>
  )
}
