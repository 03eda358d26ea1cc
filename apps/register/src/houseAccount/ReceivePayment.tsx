/** A customer pays what they owe: how much of it. It goes into the basket, and is paid by whatever pays. */
import { Amount, Button, NumberPad, Sheet } from '@kassa/ui'
import { receiptWordsIn } from '@kassa/ui/documents'
import { useRef } from 'react'
import { customerWords } from '../customer/customerWords.ts'
import { useTypedAmount } from '../paying/useTypedAmount.ts'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { AccountFigures } from './AccountFigures.tsx'
import { useAccount } from './useAccount.ts'

type ReceivePaymentProps = { customerId: string; title: string; onClose: () => void; onDone: () => void }

/** The sheet. All that is owed unless something else is typed. */
export function ReceivePayment({ customerId, title, onClose, onDone }: ReceivePaymentProps) {
  const t = customerWords.useWords()
  const till = useTill()
  const currency = useCurrency()
  const locale = useTillView((view) => view.register?.store?.locale) ?? ''
  // Figures that are typed at once are the amount.
  const pad = useRef<HTMLDivElement>(null)
  const typed = useTypedAmount()
  const account = useAccount(customerId)
  const owedMinor = Math.max(0, account?.owedMinor ?? 0)
  const amountMinor = typed.amountMinor ?? owedMinor
  const receive = async () => {
    if (amountMinor === 0) return
    const name = receiptWordsIn(locale, currency).accountPayment
    const outcome = await (await till.tenders())?.receivePayment({ customerId, name, amountMinor })
    if (outcome?.status === 'done') onDone()
  }
  return (
    <Sheet isOpen onClose={onClose} title={t('account.receive')} description={title} initialFocus={pad}>
      <div ref={pad} tabIndex={-1} className="flex flex-col gap-5 outline-none">
        <AccountFigures account={account} />
        <output
          aria-label={t('account.amount')}
          className="figures flex min-h-touch items-center justify-end rounded-md border border-line bg-sunken px-4 text-2xl font-semibold"
        >
          {typed.text === '' ? <Amount amountMinor={owedMinor} currency={currency} /> : typed.text}
        </output>
        <NumberPad
          onKey={(key) => (key === 'enter' ? void receive() : typed.type(key))}
          extraKey={typed.decimals > 0 ? 'mark' : '00'}
        />
        <Button
          kind="primary"
          size="xl"
          wide
          disabled={amountMinor === 0}
          end={amountMinor === 0 ? undefined : <Amount amountMinor={amountMinor} currency={currency} />}
          onClick={() => void receive()}
        >
          {t('account.add')}
        </Button>
      </div>
    </Sheet>
  )
}
