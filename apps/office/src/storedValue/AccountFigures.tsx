/** How an account stands: what is on it, or what its customer owes and may owe. */
import { formatDateTime } from '@kassa/ui'
import type { ReactNode } from 'react'
import { useFormats } from '../formats/useFormats.ts'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import { type AccountDetail, isOverdrawn } from './storedValue.ts'

export function AccountFigures({ detail }: { detail: AccountDetail }) {
  const t = words.useWords()
  const isOfCustomer = detail.kind === 'house_account'
  const overdrawn = isOfCustomer ? t('stored_value.over_limit_lead') : t('stored_value.overdrawn_lead')
  return (
    <Card title={t('stored_value.stands')}>
      <dl className="text-sm">{isOfCustomer ? <Owed detail={detail} /> : <OnIt detail={detail} />}</dl>
      {isOverdrawn(detail) && <p className="mt-2 text-sm text-ink-muted print:hidden">{overdrawn}</p>}
    </Card>
  )
}

function OnIt({ detail }: { detail: AccountDetail }) {
  const t = words.useWords()
  const formats = useFormats()
  const { balanceMinor, heldMinor, expiredMinor, currency, expiresOn } = detail
  const amount = (amountMinor: number) => formats.amount(amountMinor, currency)
  return (
    <>
      <Figure name={t('stored_value.balance')}>{amount(balanceMinor)}</Figure>
      {heldMinor !== 0 && <Figure name={t('stored_value.held')}>{amount(heldMinor)}</Figure>}
      {expiredMinor !== 0 && <Figure name={t('stored_value.expired')}>{amount(expiredMinor)}</Figure>}
      {expiresOn !== undefined && (
        <Figure name={t('stored_value.expires')}>{lastDay(expiresOn, formats.locale)}</Figure>
      )}
    </>
  )
}

function Owed({ detail: { balanceMinor, heldMinor, limitMinor = 0, currency } }: { detail: AccountDetail }) {
  const t = words.useWords()
  const formats = useFormats()
  const amount = (amountMinor: number) => formats.amount(amountMinor, currency)
  return (
    <>
      <Figure name={t('stored_value.owes')}>{amount(balanceMinor === 0 ? 0 : -balanceMinor)}</Figure>
      {heldMinor !== 0 && <Figure name={t('stored_value.held')}>{amount(heldMinor)}</Figure>}
      <Figure name={t('stored_value.limit')}>{amount(limitMinor)}</Figure>
      <Figure name={t('stored_value.to_spend')}>
        {amount(Math.max(0, limitMinor + balanceMinor - heldMinor))}
      </Figure>
    </>
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

/** The day before a part of it does not hold any more. */
function lastDay(expiresOn: string, locale: string): string {
  return formatDateTime(Date.parse(expiresOn) - 1, locale, 'date', 'UTC')
}
