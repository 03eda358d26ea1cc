/** Why a line costs what it costs: its price and where that is from, what came off and by whom, the tax. The steps sum to the amount. */
import { type BasketLine, explainLine, type PriceStep } from '@kassa/kernel'
import { Amount, ChevronDownIcon, useLanguage } from '@kassa/ui'
import type { ReactNode } from 'react'
import { useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { laterWords } from '../words/laterWords.ts'
import { stepText } from './stepText.ts'

/** The reasons, behind one press. */
export function PriceReason({ line }: { line: BasketLine }) {
  const t = laterWords.useWords()
  const { locale } = useLanguage()
  const basket = useTillView((view) => view.basket)
  const staff = useTillView((view) => view.staff)
  const offerNames = useTillView((view) => view.offerNames)
  const currency = useCurrency()
  const priced =
    basket.status === 'priced' ? basket.lines.find(({ lineId }) => lineId === line.lineId) : undefined
  const nameOf = (staffId: string) => staff.find((person) => person.staffId === staffId)?.name ?? ''
  const { steps, totalMinor } = priced === undefined ? { steps: [] } : explainLine(priced)
  return (
    <details
      className="group rounded-md border border-line"
      onToggle={({ currentTarget }) => currentTarget.scrollIntoView({ block: 'nearest' })}
    >
      <summary className="flex min-h-touch cursor-pointer list-none items-center justify-between gap-3 rounded-md px-4 text-sm font-medium transition-colors hover:bg-hover">
        {t('line.why')}
        <ChevronDownIcon className="text-ink-muted transition-transform group-open:rotate-180" />
      </summary>
      <dl className="px-4 pb-3">
        {priced !== undefined &&
          steps.map((step) => {
            const { what, how } = stepText(step, { t, locale, currency, line: priced, nameOf, offerNames })
            return (
              <Reason key={`${step.step} ${what} ${how}`} what={what} how={how}>
                <Amount amountMinor={amountOf(step)} currency={currency} />
              </Reason>
            )
          })}
        {totalMinor !== undefined && (
          <Reason what={<strong className="font-semibold text-ink">{t('line.pays')}</strong>}>
            <strong className="font-semibold">
              <Amount amountMinor={totalMinor} currency={currency} />
            </strong>
          </Reason>
        )}
      </dl>
      <p className="px-4 pb-3 text-sm text-ink-muted">{t('line.sku', { sku: line.item.sku })}</p>
    </details>
  )
}

/** A tax inside the price adds nothing: what it shows is how much of the price it is. */
function amountOf(step: PriceStep): number {
  return step.step === 'tax_inside' ? step.taxMinor : step.amountMinor
}

function Reason({ what, how, children }: { what: ReactNode; how?: string | undefined; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4 border-t border-line py-2 text-sm first:border-t-0">
      <dt className="min-w-0 text-ink-muted">
        <span className="block wrap-break-word">{what}</span>
        {how !== undefined && <span className="block wrap-break-word text-ink">{how}</span>}
      </dt>
      <dd className="figures shrink-0 text-right">{children}</dd>
    </div>
  )
}
