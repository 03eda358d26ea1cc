/** What of a sale comes back, line by line, and why. Nothing is in the basket before the last press. */
import type { FoundSale, Returning, ReturnReason } from '@kassa/client'
import { BackIcon, Button, formatAmount, formatDateTime, Sheet, useLanguage } from '@kassa/ui'
import { useRef, useState } from 'react'
import { usePanel } from '../shell/panel.tsx'
import { useTillView } from '../till/TillContext.tsx'
import { Warning } from './FindSale.tsx'
import { type OpenLine, openLines, refundMinor } from './openLines.ts'
import { ReturnLine } from './ReturnLine.tsx'
import { ReturnWhy } from './ReturnWhy.tsx'
import { returningWords } from './returningWords.ts'

type ChooseLinesProps = { sale: FoundSale; returning: Returning | undefined; onBack: () => void }

/** By line number, in thousandths. */
type Chosen = Readonly<Record<number, number>>

/** The sheet of one sale. */
export function ChooseLines({ sale, returning, onBack }: ChooseLinesProps) {
  const t = returningWords.useWords()
  const { open, close } = usePanel()
  const { locale } = useLanguage()
  const focus = useRef<HTMLDivElement>(null)
  const basket = useTillView((view) => view.basket)
  // An invoice states who sold: another store's is made out there.
  const isOurs = useTillView((view) => view.register?.store?.name === sale.storeName)
  const [chosen, choose] = useState<Chosen>({})
  const [why, explain] = useState<ReturnReason>({ reason: '', disposal: 'restock' })
  const lines = openLines(sale, basket.lines)
  const parts = lines.flatMap(({ lineNumber }) => {
    const quantityMilli = chosen[lineNumber] ?? 0
    return quantityMilli > 0 ? [{ lineNumber, quantityMilli }] : []
  })
  const canBeTaken = parts.length > 0 && why.reason.trim() !== '' && returning !== undefined
  const { currency, receiptNumber } = sale.transaction
  const amount = formatAmount(refundMinor(lines, parts), currency, locale)
  const takeBack = () => {
    open({ name: 'none' })
    void returning?.takeBack(sale, parts, why)
  }
  return (
    <Sheet
      isOpen
      onClose={close}
      initialFocus={focus}
      title={t('choose.title', { number: receiptNumber })}
      description={<Origin sale={sale} />}
      footer={
        <div className="flex w-full flex-col gap-2">
          <div className="grid grid-cols-[3fr_2fr] gap-2">
            <Button size="lg" icon={BackIcon} onClick={onBack}>
              {t('choose.back')}
            </Button>
            <Button
              size="lg"
              disabled={!isOurs || sale.source === 'receipt_unchecked'}
              onClick={() => open({ name: 'invoice', sale })}
            >
              {t('choose.invoice')}
            </Button>
          </div>
          <Button kind="primary" size="lg" wide disabled={!canBeTaken} onClick={takeBack}>
            {parts.length === 0 ? t('choose.take_back_none') : t('choose.take_back', { amount })}
          </Button>
        </div>
      }
    >
      <div ref={focus} tabIndex={-1} className="flex flex-col gap-5 outline-none">
        {sale.source === 'receipt_unchecked' && (
          <Warning title={t('choose.unchecked')}>{t('choose.unchecked_lead')}</Warning>
        )}
        <Lines lines={lines} chosen={chosen} onChoose={choose} />
        <ReturnWhy why={why} onChange={explain} />
      </div>
    </Sheet>
  )
}

/** When and where it was sold. */
function Origin({ sale: { at, registerName, storeName } }: { sale: FoundSale }) {
  const t = returningWords.useWords()
  const { locale } = useLanguage()
  const timeZone = useTillView((view) => view.register?.store?.timeZone)
  const moment = formatDateTime(Date.parse(at), locale, 'moment', timeZone)
  return `${moment} · ${t('find.place', { register: registerName, store: storeName })}`
}

type LinesProps = { lines: readonly OpenLine[]; chosen: Chosen; onChoose: (chosen: Chosen) => void }

function Lines({ lines, chosen, onChoose }: LinesProps) {
  const t = returningWords.useWords()
  const all = Object.fromEntries(lines.map(({ lineNumber, leftMilli }) => [lineNumber, leftMilli]))
  return (
    <section>
      <div className="mb-2 flex items-center gap-3">
        <h3 className="min-w-0 flex-1 text-sm font-semibold text-ink-muted">{t('choose.lines')}</h3>
        <Button
          size="lg"
          disabled={lines.every(({ leftMilli }) => leftMilli === 0)}
          onClick={() => onChoose(all)}
        >
          {t('choose.all')}
        </Button>
      </div>
      <ul aria-label={t('choose.lines')} className="-mx-6 border-y border-line">
        {lines.map((line) => (
          <ReturnLine
            key={line.lineNumber}
            line={line}
            chosenMilli={chosen[line.lineNumber] ?? 0}
            onChoose={(quantityMilli) => onChoose({ ...chosen, [line.lineNumber]: quantityMilli })}
          />
        ))}
      </ul>
    </section>
  )
}
