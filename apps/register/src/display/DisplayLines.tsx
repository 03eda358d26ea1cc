/** The goods, the newest in sight. */

import { onePieceMilli } from '@kassa/kernel'
import { classes, formatAmount, formatQuantity } from '@kassa/ui'
import { useEffect, useRef } from 'react'
import { ScrollRegion } from '../shell/ScrollRegion.tsx'
import type { DisplayLine, DisplayView } from './displayView.ts'
import { displayWords } from './displayWords.ts'

/** The list. */
export function DisplayLines({ view: { lines, locale, currency } }: { view: DisplayView }) {
  const t = displayWords.useWords()
  const list = useRef<HTMLUListElement>(null)
  const newestId = lines.at(-1)?.lineId
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is what it scrolls for
  useEffect(() => {
    list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' })
  }, [newestId])
  return (
    <ScrollRegion label={t('goods')} className="mx-6 mb-6 rounded-xl bg-surface shadow-raised">
      <ul ref={list}>
        {lines.map((line) => (
          <Row key={line.lineId} line={line} isNewest={line.lineId === newestId} {...{ locale, currency }} />
        ))}
      </ul>
    </ScrollRegion>
  )
}

type RowProps = { line: DisplayLine; isNewest: boolean; locale: string; currency: string }

function Row({ line: { name, quantityMilli, unit, grossMinor }, isNewest, locale, currency }: RowProps) {
  const isOne = unit === 'piece' && quantityMilli === onePieceMilli
  return (
    <li
      className={classes(
        'flex items-baseline gap-4 border-b border-line px-5 py-4 text-xl last:border-b-0',
        isNewest && 'bg-accent-soft text-on-accent-soft',
      )}
    >
      <span className="min-w-0 flex-1 wrap-anywhere">{name}</span>
      {!isOne && (
        <span className={classes('figures shrink-0', !isNewest && 'text-ink-muted')}>
          {formatQuantity(quantityMilli, unit, locale)}
          {unit === 'piece' && ' ×'}
        </span>
      )}
      <span className="figures min-w-28 shrink-0 text-end font-semibold">
        {grossMinor !== undefined && formatAmount(grossMinor, currency, locale)}
      </span>
    </li>
  )
}
