/** Paying with a gift card or store credit: its number, what is on it, and what it pays. The rest is paid by something else. */
import { Amount, Button, Sheet } from '@kassa/ui'
import { useClosingAfter } from '../keyboard/useClosingAfter.ts'
import { usePanel } from '../shell/panel.tsx'
import type { Tendering } from '../till/flow.ts'
import { useTill } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { CardFigures } from './CardFigures.tsx'
import { CardNumberField } from './CardNumberField.tsx'
import { tendersWords } from './tendersWords.ts'
import { useCardNumber } from './useCardNumber.ts'

type ValueSheetProps = {
  flow: Tendering
  scanned: string | undefined
  /** What was typed on the pad: so much and no more. */
  amountMinor: number | undefined
  onPaid: () => void
}

/** The sheet. Enter looks the number up, and once more pays. */
export function ValueSheet({ flow, scanned, amountMinor, onPaid }: ValueSheetProps) {
  const t = tendersWords.useWords()
  const till = useTill()
  const currency = useCurrency()
  const { close } = usePanel()
  const closeAfter = useClosingAfter()
  const card = useCardNumber(scanned)
  const { found, isOffline, isAsking, number } = card
  const wantedMinor = amountMinor ?? flow.remainingMinor
  const paysMinor = found === undefined ? wantedMinor : Math.min(found.availableMinor, wantedMinor)
  const mayPay = (found !== undefined && paysMinor > 0) || isOffline
  const pay = async () => {
    const tenders = await till.tenders()
    if (!card.took(await tenders?.payValue(number, isOffline ? amountMinor : paysMinor))) return false
    onPaid()
    return true
  }
  return (
    <Sheet isOpen onClose={close} title={t('value.title')} description={t('value.lead')}>
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (mayPay) closeAfter(pay)
          else void card.look()
        }}
      >
        <CardNumberField card={card} hint={t('card.number_hint')} />
        {found !== undefined && <CardFigures found={found} paysMinor={paysMinor} />}
        {isOffline && (
          <p role="status" className="rounded-md bg-warning-soft px-4 py-3 text-sm text-on-warning-soft">
            {t('value.offline')}
          </p>
        )}
        {mayPay ? (
          <Button
            type="submit"
            kind="primary"
            size="xl"
            wide
            end={isOffline ? undefined : <Amount amountMinor={paysMinor} currency={currency} />}
          >
            {t('value.pay')}
          </Button>
        ) : (
          <Button type="submit" kind="primary" size="xl" wide busy={isAsking} disabled={number.trim() === ''}>
            {t('value.look')}
          </Button>
        )}
      </form>
    </Sheet>
  )
}
