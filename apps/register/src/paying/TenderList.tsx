/** What was paid so far in a split payment. */
import type { Tender } from '@kassa/kernel'
import { Amount, CardIcon, CashIcon } from '@kassa/ui'
import { useCurrency } from '../till/useCurrency.ts'
import { laterWords } from '../words/laterWords.ts'

/** The tenders, in the order in which they came. */
export function TenderList({ tenders }: { tenders: readonly Tender[] }) {
  const t = laterWords.useWords()
  const currency = useCurrency()
  const nameOf = (tender: Tender) => {
    if (tender.type === 'cash') return t('pay.cash')
    if (tender.type !== 'card') return tender.type === 'other' ? tender.name : tender.accountId
    if (tender.lastDigits === undefined || tender.lastDigits === '') return tender.scheme ?? t('pay.card')
    return t('pay.card_ending', { scheme: tender.scheme ?? t('pay.card'), digits: tender.lastDigits })
  }
  return (
    <section aria-label={t('pay.tenders')} className="rounded-lg border border-line bg-surface shadow-card">
      <ul>
        {tenders.map((tender, place) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: tenders are only ever added at the end
            key={place}
            className="flex min-h-touch items-center gap-3 border-b border-line px-4 py-2 last:border-b-0"
          >
            {tender.type === 'cash' ? (
              <CashIcon className="text-ink-muted" />
            ) : (
              <CardIcon className="text-ink-muted" />
            )}
            <span className="min-w-0 flex-1 wrap-break-word">{nameOf(tender)}</span>
            <Amount amountMinor={tender.amountMinor} currency={currency} className="font-semibold" />
          </li>
        ))}
      </ul>
    </section>
  )
}
