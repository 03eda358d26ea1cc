/** The sale is a fact. The change stays huge until the next scan, tap or Enter begins a new sale. */
import { tipsMinor } from '@kassa/kernel'
import { Amount, Button, CheckIcon, useSize } from '@kassa/ui'
import { useEffect, useRef } from 'react'
import { useShortcuts } from '../keyboard/useShortcuts.ts'
import { orderSlip } from '../shell/laterOrders.tsx'
import { receiptOfSale, statusCorner } from '../shell/laterParts.tsx'
import { cardSlips } from '../shell/laterTenders.tsx'
import { usePanel } from '../shell/panel.tsx'
import type { Completed } from '../till/flow.ts'
import { useTill } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { ReceiptActions } from './ReceiptActions.tsx'
import { useReceiptLanguage } from './receiptLanguage.ts'

/** The last screen of a sale. */
export function DonePanel({ flow }: { flow: Completed }) {
  const t = laterWords.useWords()
  const isPhone = useSize() === 'phone'
  return (
    <div className="scroll-calm flex min-h-0 flex-1 flex-col">
      {isPhone && (
        <header className="flex min-h-16 shrink-0 items-center justify-end px-2">
          <statusCorner.Screen />
        </header>
      )}
      <div className="flex flex-1 flex-col items-center justify-center gap-6 px-5 py-6 text-center">
        <DoneAmount flow={flow} />
        <cardSlips.Screen flow={flow} />
        <orderSlip.Screen flow={flow} />
        <DoneActions flow={flow} />
        <p className="text-sm text-ink-muted">{t('done.next_hint')}</p>
      </div>
      {isPhone && (
        <div className="bg-sunken px-4 py-8">
          <receiptOfSale.Screen flow={flow} />
        </div>
      )}
    </div>
  )
}

function DoneAmount({ flow: { transaction, changeMinor } }: { flow: Completed }) {
  const t = laterWords.useWords()
  const { currency, totalMinor, roundingMinor, tenders } = transaction
  const paidMinor = totalMinor + roundingMinor + tipsMinor(tenders)
  const isRefund = totalMinor < 0
  const label = isRefund ? t('done.paid_out') : changeMinor === 0 ? t('done.paid') : t('done.change')
  const shownMinor = changeMinor === 0 ? Math.abs(paidMinor) : changeMinor
  return (
    <div role="status">
      <span className="mx-auto flex size-16 items-center justify-center rounded-xl bg-positive-soft text-on-positive-soft">
        <CheckIcon size={36} />
      </span>
      <h1 className="mt-4 text-xl font-medium text-ink-muted">{label}</h1>
      <p
        className="text-[clamp(3.5rem,9vw,6.5rem)] leading-tight font-semibold tracking-tight"
        data-change={changeMinor}
      >
        <Amount amountMinor={shownMinor} currency={currency} />
      </p>
      <p className="min-h-6 text-ink-muted">{changeMinor === 0 && !isRefund && t('done.no_change')}</p>
    </div>
  )
}

function DoneActions({ flow }: { flow: Completed }) {
  const t = laterWords.useWords()
  const till = useTill()
  const { panel, open } = usePanel()
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  const language = useReceiptLanguage(flow)
  const print = () => void till.print(flow.isHandedOver ? 'copy' : 'original', language)
  useShortcuts(
    {
      print,
      returns: () => open({ name: 'returning' }),
      back: () => void till.nextSale(),
      help: () => open({ name: 'keys' }),
    },
    panel.name === 'none',
  )
  return (
    <div className="flex w-full max-w-120 flex-col gap-3">
      <Button ref={next} kind="primary" size="xl" wide onClick={() => void till.nextSale()}>
        {t('done.next')}
      </Button>
      <ReceiptActions flow={flow} onPrint={print} />
    </div>
  )
}
