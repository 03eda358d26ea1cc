/** A tip on top of what is due: a suggested part of the total, or what the customer says. */
import { suggestedTip } from '@kassa/kernel'
import { Amount, Button, CoinsIcon, NumberPad, Sheet } from '@kassa/ui'
import { useRef } from 'react'
import { useTypedAmount } from '../paying/useTypedAmount.ts'
import { usePanel } from '../shell/panel.tsx'
import { tendersWords } from '../tenders/tendersWords.ts'
import { useStoreTenders } from '../tenders/useStoreTenders.ts'
import type { Tendering } from '../till/flow.ts'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'

/** The button, and its sheet; nothing where the store takes no tips. */
export function TipTender({ flow }: { flow: Tendering }) {
  const t = tendersWords.useWords()
  const { panel, open } = usePanel()
  const currency = useCurrency()
  const { tips } = useStoreTenders()
  if (tips === undefined) return null
  const { tipMinor } = flow
  return (
    <>
      <Button
        size="lg"
        icon={CoinsIcon}
        end={tipMinor === undefined ? undefined : <Amount amountMinor={tipMinor} currency={currency} />}
        onClick={() => open({ name: 'tip' })}
      >
        {t('tip.title')}
      </Button>
      {panel.name === 'tip' && <TipSheet percents={tips.percents} tipMinor={tipMinor} />}
    </>
  )
}

type TipSheetProps = { percents: readonly number[]; tipMinor: number | undefined }

function TipSheet({ percents, tipMinor }: TipSheetProps) {
  const t = tendersWords.useWords()
  const till = useTill()
  const currency = useCurrency()
  const { close } = usePanel()
  const totalMinor = useTillView(({ basket }) => (basket.status === 'priced' ? basket.totalMinor : 0))
  // Figures that are typed at once are the tip.
  const pad = useRef<HTMLDivElement>(null)
  const typed = useTypedAmount()
  const isTooMuch = (typed.amountMinor ?? 0) > totalMinor
  const set = async (amountMinor: number | undefined) => {
    if (amountMinor === undefined) return
    const outcome = await (await till.tenders())?.setTip(amountMinor)
    if (outcome?.status === 'done') close()
  }
  return (
    <Sheet isOpen onClose={close} title={t('tip.title')} description={t('tip.lead')} initialFocus={pad}>
      <div ref={pad} tabIndex={-1} className="flex flex-col gap-5 outline-none">
        <Suggested {...{ percents, totalMinor }} onChoose={(amountMinor) => void set(amountMinor)} />
        <output
          aria-label={t('amount.typed')}
          className="figures flex min-h-touch items-center justify-end rounded-md border border-line bg-sunken px-4 text-2xl font-semibold"
        >
          {typed.text === '' ? <Amount amountMinor={tipMinor ?? 0} currency={currency} /> : typed.text}
        </output>
        <NumberPad
          onKey={(key) => (key === 'enter' ? void set(typed.amountMinor) : typed.type(key))}
          extraKey={typed.decimals > 0 ? 'mark' : '00'}
        />
        {isTooMuch && (
          <p role="alert" className="rounded-md bg-warning-soft px-4 py-3 text-sm text-on-warning-soft">
            {t('tip.too_much')}
          </p>
        )}
        <Button
          kind="primary"
          size="xl"
          wide
          disabled={typed.amountMinor === undefined || isTooMuch}
          onClick={() => void set(typed.amountMinor)}
        >
          {t('tip.add')}
        </Button>
        {tipMinor !== undefined && (
          <Button size="lg" onClick={() => void set(0)}>
            {t('tip.none')}
          </Button>
        )}
      </div>
    </Sheet>
  )
}

type SuggestedProps = {
  percents: readonly number[]
  totalMinor: number
  onChoose: (amountMinor: number) => void
}

/** Parts of the total, in coins that there are. */
function Suggested({ percents, totalMinor, onChoose }: SuggestedProps) {
  const t = tendersWords.useWords()
  const currency = useCurrency()
  const stepMinor = useTillView((view) => view.register?.store?.cashStepMinor) ?? 1
  return (
    <div className="grid grid-cols-2 gap-2">
      {percents.map((percent) => {
        const amountMinor = suggestedTip(totalMinor, { percent, stepMinor })
        return (
          <Button
            key={percent}
            size="lg"
            disabled={amountMinor === 0}
            end={<Amount amountMinor={amountMinor} currency={currency} />}
            onClick={() => onChoose(amountMinor)}
          >
            {t('tip.percent', { percent })}
          </Button>
        )
      })}
    </div>
  )
}
