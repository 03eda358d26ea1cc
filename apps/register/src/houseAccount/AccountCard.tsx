/** The customer's house account at a glance, and the way to pay what is owed. Nothing where there is none. */
import { Button, CashIcon } from '@kassa/ui'
import { customerWords } from '../customer/customerWords.ts'
import { AccountFigures } from './AccountFigures.tsx'
import { useAccount, useHasAccount } from './useAccount.ts'

type AccountCardProps = { customerId: string; onReceive: () => void }

/** The card. */
export function AccountCard({ customerId, onReceive }: AccountCardProps) {
  const hasAccount = useHasAccount(customerId)
  return hasAccount ? <Account {...{ customerId, onReceive }} /> : null
}

function Account({ customerId, onReceive }: AccountCardProps) {
  const t = customerWords.useWords()
  const account = useAccount(customerId)
  return (
    <section className="flex flex-col gap-3" aria-label={t('account.title')}>
      <h3 className="text-sm font-semibold text-ink-muted">{t('account.title')}</h3>
      <AccountFigures account={account} />
      <Button size="lg" icon={CashIcon} onClick={onReceive}>
        {t('account.receive')}
      </Button>
    </section>
  )
}
