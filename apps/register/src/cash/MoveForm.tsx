/** Cash paid in, paid out or taken to the safe: how much, and why. */
import type { CashMovementType } from '@kassa/kernel'
import { Amount, Button, formatAmount, NumberPad, useLanguage } from '@kassa/ui'
import { useState } from 'react'
import { useTypedAmount } from '../paying/useTypedAmount.ts'
import { useCurrency } from '../till/useCurrency.ts'
import { cashWords } from './cashWords.ts'
import { type GivenReason, type Reason, ReasonChoice, writtenReason } from './ReasonChoice.tsx'
import { useCash } from './useCash.ts'

const reasonsOf: Readonly<Record<CashMovementType, readonly [Reason, ...Reason[]]>> = {
  paid_in: ['change', 'other'],
  paid_out: ['errand', 'postage', 'invoice', 'tips', 'other'],
  picked_up: ['safe', 'bank', 'other'],
}

/** The form. */
export function MoveForm({ type }: { type: CashMovementType }) {
  const t = cashWords.useWords()
  const { locale } = useLanguage()
  const send = useCash()
  const currency = useCurrency()
  const typed = useTypedAmount()
  const [given, setGiven] = useState<GivenReason>({ reason: reasonsOf[type][0], note: '' })
  const [wasTried, setTried] = useState(false)
  const { amountMinor } = typed
  const why = writtenReason(given, (reason) => t(`move.${reason}`))
  const book = async () => {
    setTried(true)
    if (amountMinor === undefined || why === undefined) return
    await send((day) => day.moveCash({ type, amountMinor, ...why }))
  }
  return (
    <div className="flex flex-col gap-5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{t('move.amount')}</span>
        <output className="text-2xl font-semibold" data-typed={amountMinor ?? 0}>
          {typed.text === '' ? <Amount amountMinor={0} currency={currency} /> : typed.text}
        </output>
      </p>
      <NumberPad
        onKey={(key) => (key === 'enter' ? void book() : typed.type(key))}
        extraKey={typed.decimals > 0 ? 'mark' : '00'}
      />
      <ReasonChoice
        reasons={reasonsOf[type]}
        given={given}
        onChange={setGiven}
        isNoteMissing={wasTried && why === undefined}
      />
      <Button kind="primary" size="xl" wide disabled={amountMinor === undefined} onClick={() => void book()}>
        {amountMinor === undefined
          ? t('move.submit_empty')
          : t('move.submit', { amount: formatAmount(amountMinor, currency, locale) })}
      </Button>
    </div>
  )
}
