/** What is on a card, and what of it is left after this payment. */
import { Amount, formatDateTime, useLanguage } from '@kassa/ui'
import type { ReactNode } from 'react'
import { useCurrency } from '../till/useCurrency.ts'
import { tendersWords } from './tendersWords.ts'
import type { FoundCard } from './useCardNumber.ts'

/** `paysMinor`: what the card pays now; left out where it only is looked at. */
export function CardFigures({ found, paysMinor }: { found: FoundCard; paysMinor?: number }) {
  const t = tendersWords.useWords()
  const { locale } = useLanguage()
  const currency = useCurrency()
  const { kind, availableMinor, balanceMinor, expiresOn, isBlocked } = found
  const amount = (amountMinor: number) => <Amount amountMinor={amountMinor} currency={currency} />
  return (
    <div
      role="status"
      className="rounded-lg border border-line bg-sunken px-4 py-2"
      data-card={availableMinor}
    >
      <p className="py-1 text-sm font-semibold">{t(`card.${kind}`)}</p>
      <dl>
        <Figure name={t('card.on_it')}>{amount(balanceMinor)}</Figure>
        {availableMinor !== balanceMinor && (
          <Figure name={t('card.to_spend')}>{amount(availableMinor)}</Figure>
        )}
        {paysMinor !== undefined && paysMinor > 0 && (
          <>
            <Figure name={t('card.pays')}>{amount(paysMinor)}</Figure>
            <Figure name={t('card.left')}>{amount(availableMinor - paysMinor)}</Figure>
          </>
        )}
        {expiresOn !== undefined && (
          <Figure name={t('card.until')}>
            {formatDateTime(Date.parse(expiresOn) - 1, locale, 'date', 'UTC')}
          </Figure>
        )}
      </dl>
      {isBlocked && <p className="py-1 font-medium text-danger">{t('fault.card_blocked')}</p>}
    </div>
  )
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex min-h-9 items-center justify-between gap-4">
      <dt className="text-ink-muted">{name}</dt>
      <dd className="figures font-medium">{children}</dd>
    </div>
  )
}
