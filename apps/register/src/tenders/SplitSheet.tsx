/** How a bill is split: in so many equal parts, or line by line. */
import type { PricedLine } from '@kassa/kernel'
import { Amount, Button, Checkbox, Chip, Sheet } from '@kassa/ui'
import { useState } from 'react'
import { usePanel } from '../shell/panel.tsx'
import { useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { linesLeft } from './splitPlan.ts'
import { tendersWords } from './tendersWords.ts'
import { useSplitPlan } from './useSplitPlan.ts'

const counts = [2, 3, 4, 5, 6]

/** The sheet. What is chosen here is the next amount on the pad. */
export function SplitSheet() {
  const t = tendersWords.useWords()
  const { close } = usePanel()
  const basket = useTillView((view) => view.basket)
  const [plan, setPlan] = useSplitPlan(basket.basketId)
  const lines = basket.status === 'priced' ? basket.lines : []
  const chooseCount = (count: number) => {
    setPlan({ type: 'equal', count })
    close()
  }
  return (
    <Sheet isOpen onClose={close} title={t('split.title')} description={t('split.lead')}>
      <div className="flex flex-col gap-6">
        <section className="flex flex-col gap-2">
          <h3 className="text-sm font-semibold text-ink-muted">{t('split.equal')}</h3>
          <div className="flex flex-wrap gap-2">
            {counts.map((count) => (
              <Chip
                key={count}
                isChosen={plan?.type === 'equal' && plan.count === count}
                onPress={() => chooseCount(count)}
              >
                {t('split.parts', { count })}
              </Chip>
            ))}
          </div>
        </section>
        <ByLine
          lines={linesLeft(lines, plan)}
          onChoose={(group) => {
            const groups = plan?.type === 'lines' ? plan.groups : []
            setPlan({ type: 'lines', groups: [...groups, group] })
            close()
          }}
        />
        {plan !== undefined && (
          <Button
            size="lg"
            wide
            onClick={() => {
              setPlan(undefined)
              close()
            }}
          >
            {t('split.none')}
          </Button>
        )}
      </div>
    </Sheet>
  )
}

type Group = { lineIds: string[]; amountMinor: number }

function ByLine({ lines, onChoose }: { lines: readonly PricedLine[]; onChoose: (group: Group) => void }) {
  const t = tendersWords.useWords()
  const currency = useCurrency()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const own = lines.filter(({ lineId }) => chosen.includes(lineId))
  const amountMinor = own.reduce((sum, { grossMinor }) => sum + grossMinor, 0)
  if (lines.length === 0) return null
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-semibold text-ink-muted">{t('split.lines')}</h3>
      <ul className="rounded-lg border border-line bg-surface px-4">
        {lines.map(({ lineId, item, grossMinor }) => (
          <li
            key={lineId}
            className="flex min-h-touch items-center gap-3 border-b border-line last:border-b-0"
          >
            <Checkbox
              className="min-h-touch flex-1"
              label={item.name}
              isChecked={chosen.includes(lineId)}
              onChange={(isChecked) =>
                setChosen((now) => (isChecked ? [...now, lineId] : now.filter((one) => one !== lineId)))
              }
            />
            <Amount amountMinor={grossMinor} currency={currency} />
          </li>
        ))}
      </ul>
      <Button
        kind="primary"
        size="xl"
        wide
        disabled={amountMinor <= 0}
        end={<Amount amountMinor={amountMinor} currency={currency} />}
        onClick={() => onChoose({ lineIds: own.map(({ lineId }) => lineId), amountMinor })}
      >
        {t('split.take')}
      </Button>
    </section>
  )
}
