/** A paper voucher, a cheque, notes of another currency: how much of it there is. */
import type { CommandOutcome, Tenders } from '@kassa/client'
import { convert, exponentOf } from '@kassa/kernel'
import {
  Amount,
  Button,
  decimalMark,
  formatAmount,
  NumberPad,
  type PadKey,
  parseAmount,
  Sheet,
  TextField,
  type Translate,
  typeOnPad,
  useLanguage,
} from '@kassa/ui'
import { useRef, useState } from 'react'
import { useClosingAfter } from '../keyboard/useClosingAfter.ts'
import { usePanel } from '../shell/panel.tsx'
import type { Tendering } from '../till/flow.ts'
import { useTill } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import type en from '../words/tenders/en.json'
import type { OtherWay } from './otherWay.ts'
import { tendersWords } from './tendersWords.ts'

const rateUnit = 100_000

/** The sheet. */
export function AmountSheet({ flow, way, onPaid }: { flow: Tendering; way: OtherWay; onPaid: () => void }) {
  const t = tendersWords.useWords()
  const till = useTill()
  const { locale } = useLanguage()
  const own = useCurrency()
  const { close } = usePanel()
  const closeAfter = useClosingAfter()
  // Figures that are typed at once are the amount.
  const pad = useRef<HTMLDivElement>(null)
  const currency = way.type === 'foreign' ? way.currency : own
  const { text, typedMinor, decimals, onKey } = useAmountIn(currency)
  const [reference, setReference] = useState('')
  // A cheque is mostly written for what is due; what else there is, is counted.
  const amountMinor = typedMinor ?? (way.type === 'cheque' ? flow.remainingMinor : undefined)
  const pay = async () => {
    const tenders = await till.tenders()
    if (tenders === undefined || amountMinor === undefined) return false
    const outcome = await giveWay(tenders, way, { name: t('cheque.title'), amountMinor, reference })
    if (outcome.status !== 'done') return false
    onPaid()
    return true
  }
  return (
    <Sheet
      isOpen
      onClose={close}
      title={titleOf(way, t)}
      description={t(`${way.type}.lead`)}
      initialFocus={pad}
    >
      <div ref={pad} tabIndex={-1} className="flex flex-col gap-5 outline-none">
        <output
          aria-label={t('amount.typed')}
          className="figures flex min-h-touch items-center justify-end rounded-md border border-line bg-sunken px-4 text-2xl font-semibold"
        >
          {text === '' ? formatAmount(amountMinor ?? 0, currency, locale) : text}
        </output>
        {way.type === 'foreign' && <WorthHere way={way} amountMinor={amountMinor ?? 0} own={own} />}
        <NumberPad
          onKey={(key) => (key === 'enter' ? closeAfter(pay) : onKey(key))}
          extraKey={decimals > 0 ? 'mark' : '00'}
        />
        {way.type === 'cheque' && <ChequeNumber value={reference} onChange={setReference} />}
        <Button
          kind="primary"
          size="xl"
          wide
          disabled={amountMinor === undefined}
          onClick={() => closeAfter(pay)}
        >
          {t('amount.take')}
        </Button>
      </div>
    </Sheet>
  )
}

function ChequeNumber(props: { value: string; onChange: (reference: string) => void }) {
  const t = tendersWords.useWords()
  return <TextField label={t('cheque.reference')} size="lg" maxLength={60} autoComplete="off" {...props} />
}

type Foreign = OtherWay & { type: 'foreign' }

function WorthHere({ way, amountMinor, own }: { way: Foreign; amountMinor: number; own: string }) {
  const t = tendersWords.useWords()
  return (
    <p className="flex justify-between gap-4 text-ink-muted" role="status">
      <span>{t('foreign.worth')}</span>
      <Amount amountMinor={worthOf(way, amountMinor, own)} currency={own} />
    </p>
  )
}

/** What is typed on the pad, in whatever currency. */
function useAmountIn(currency: string) {
  const { locale } = useLanguage()
  const [text, setText] = useState('')
  const decimals = exponentOf(currency)
  const parsed = parseAmount(text, currency, locale)
  return {
    ...{ text, decimals },
    typedMinor: parsed.status === 'ok' && parsed.amountMinor > 0 ? parsed.amountMinor : undefined,
    onKey: (key: PadKey) =>
      setText((now) => typeOnPad(now, key, { mark: decimalMark(locale), decimals, maximumDigits: 9 })),
  }
}

function giveWay(
  tenders: Tenders,
  way: OtherWay,
  given: { name: string; amountMinor: number; reference: string },
): Promise<CommandOutcome> {
  switch (way.type) {
    case 'voucher':
      return tenders.payVoucher(way.name, given.amountMinor)
    case 'cheque':
      return tenders.payCheque(given)
    case 'foreign':
      return tenders.payForeign(way.currency, given.amountMinor)
  }
}

function titleOf(way: OtherWay, t: Translate<typeof en>): string {
  if (way.type === 'voucher') return way.name
  return way.type === 'cheque' ? t('cheque.title') : t('foreign.title', { currency: way.currency })
}

/** What the notes are worth here. */
function worthOf({ currency, unitPriceE5 }: Foreign, amountMinor: number, own: string) {
  const rate = { from: currency, to: own, numerator: unitPriceE5, denominator: rateUnit }
  return convert({ amountMinor, currency }, rate).amountMinor
}
