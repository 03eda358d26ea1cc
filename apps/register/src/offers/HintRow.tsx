/** What the customer would get for a little more. */
import type { OfferHint } from '@kassa/client'
import { formatAmount, PlusIcon, useLanguage } from '@kassa/ui'
import { useCurrency } from '../till/useCurrency.ts'
import { laterWords } from '../words/laterWords.ts'
import { OfferRow } from './OfferRow.tsx'

/** The row. */
export function HintRow({ hint, name }: { hint: OfferHint; name: string }) {
  const t = laterWords.useWords()
  const { locale } = useLanguage()
  const currency = useCurrency()
  if (hint.type === 'one_more') {
    const amount = formatAmount(hint.savedMinor, currency, locale)
    return (
      <OfferRow
        icon={PlusIcon}
        name={t('offers.piece_more', { name })}
        pending={t('offers.saves', { amount })}
      />
    )
  }
  const amount = formatAmount(hint.missingMinor, currency, locale)
  return <OfferRow icon={PlusIcon} name={t('offers.spend_more', { amount, name })} />
}
