/** After a sale: the numbers of the cards that were sold and of the credit that was given, to hand over on paper or by the screen. */
import { spacedNumber, type ValueSlip } from '@kassa/kernel'
import { Amount, Button, GiftIcon, PrinterIcon, QrCode } from '@kassa/ui'
import { valueSlipDocument } from '../receipt/receiptDocuments.ts'
import type { Completed } from '../till/flow.ts'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { slipsOf } from './slips.ts'
import { tendersWords } from './tendersWords.ts'

/** Nothing where the sale has none. */
export function CardSlips({ flow }: { flow: Completed }) {
  const slips = slipsOf(flow.transaction)
  if (slips.length === 0) return null
  return (
    <ul className="flex w-full max-w-120 flex-col gap-3">
      {slips.map((slip) => (
        <li key={slip.accountId}>
          <Slip slip={slip} at={flow.at} />
        </li>
      ))}
    </ul>
  )
}

function Slip({ slip, at }: { slip: ValueSlip; at: string }) {
  const t = tendersWords.useWords()
  const till = useTill()
  const store = useTillView((view) => view.register?.store)
  const { kind, accountId, amountMinor, currency } = slip
  const print = async () => {
    const tenders = await till.tenders()
    if (store !== undefined) await tenders?.printSlip(valueSlipDocument(slip, { store, at }))
  }
  return (
    <section
      aria-label={t(`card.${kind}`)}
      data-number={accountId}
      className="flex items-center gap-4 rounded-lg border border-line bg-surface p-4 text-left shadow-card"
    >
      <QrCode data={accountId} label={t('slip.code')} className="size-24 shrink-0 rounded-md" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 font-semibold">
          <GiftIcon size={20} className="text-ink-muted" />
          {t(`card.${kind}`)} <Amount amountMinor={amountMinor} currency={currency} />
        </p>
        <p className="figures py-1 text-sm text-ink-muted">{spacedNumber(accountId)}</p>
        <Button size="lg" icon={PrinterIcon} onClick={() => void print()}>
          {t('slip.print')}
        </Button>
      </div>
    </section>
  )
}
