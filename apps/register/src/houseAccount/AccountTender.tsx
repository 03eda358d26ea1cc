/** Buying on account: what the customer owes and may owe, and what goes on the account now. */
import type { AccountRefusal } from '@kassa/client'
import { Amount, Button, formatAmount, PersonIcon, Sheet, useLanguage } from '@kassa/ui'
import { useState } from 'react'
import { useCustomer, useCustomerDesk } from '../customer/useCustomerDesk.ts'
import type { TypedAmount } from '../paying/useTypedAmount.ts'
import { usePanel } from '../shell/panel.tsx'
import { tendersWords } from '../tenders/tendersWords.ts'
import type { Tendering } from '../till/flow.ts'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { AccountFigures } from './AccountFigures.tsx'
import { useAccount, useHasAccount } from './useAccount.ts'

type AccountTenderProps = { flow: Tendering; typed: TypedAmount }

/** The button, and its sheet; nothing where the basket's customer has no account here. */
export function AccountTender({ flow, typed }: AccountTenderProps) {
  const t = tendersWords.useWords()
  const { panel, open } = usePanel()
  const customerId = useTillView((view) => view.basket.customer?.customerId)
  const hasAccount = useHasAccount(customerId)
  const isPaying = flow.tenders.some(({ type }) => type === 'house_account')
  if (customerId === undefined || !hasAccount || isPaying) return null
  return (
    <>
      <Button size="lg" icon={PersonIcon} onClick={() => open({ name: 'account' })}>
        {t('account.title')}
      </Button>
      {panel.name === 'account' && <AccountSheet {...{ flow, typed, customerId }} />}
    </>
  )
}

function AccountSheet({ flow, typed, customerId }: AccountTenderProps & { customerId: string }) {
  const t = tendersWords.useWords()
  const till = useTill()
  const { locale } = useLanguage()
  const currency = useCurrency()
  const { close } = usePanel()
  const customer = useCustomer(useCustomerDesk(), customerId)
  const account = useAccount(customerId)
  const [fault, setFault] = useState<AccountRefusal>()
  const wantedMinor = typed.amountMinor ?? flow.remainingMinor
  const paysMinor = Math.min(account?.availableMinor ?? 0, wantedMinor)
  const pay = async () => {
    setFault(undefined)
    const outcome = await (await till.tenders())?.payOnAccount(paysMinor)
    if (outcome?.status === 'account_refused') return setFault(outcome)
    if (outcome?.status !== 'done') return
    typed.clear()
    close()
  }
  return (
    <Sheet isOpen onClose={close} title={t('account.title')} description={customer?.title ?? ''}>
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          void pay()
        }}
      >
        <AccountFigures account={account} paysMinor={paysMinor} />
        {fault !== undefined && (
          <p role="alert" className="rounded-md bg-warning-soft px-4 py-3 text-sm text-on-warning-soft">
            {fault.code === 'account_has_less'
              ? t('account.account_has_less', { amount: formatAmount(fault.amountMinor, currency, locale) })
              : t(`account.${fault.code}`)}
          </p>
        )}
        <Button
          type="submit"
          kind="primary"
          size="xl"
          wide
          busy={account === undefined}
          disabled={account !== undefined && paysMinor === 0}
          end={paysMinor > 0 ? <Amount amountMinor={paysMinor} currency={currency} /> : undefined}
        >
          {t('account.pay')}
        </Button>
      </form>
    </Sheet>
  )
}
