/** The lines of the basket, in the order in which they came. */
import type { NamesById, PriceSource } from '@kassa/kernel'
import { BasketIcon, EmptyState } from '@kassa/ui'
import { useCallback } from 'react'
import { usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { words } from '../words/words.ts'
import { BasketLineRow } from './BasketLineRow.tsx'
import { lineLabel } from './lineLabel.ts'
import { useSelection } from './SelectionContext.tsx'

/** The list, or what to do first. `isLocked`: the sale is being paid. */
export function BasketLines({ isLocked }: { isLocked: boolean }) {
  const t = words.useWords()
  const till = useTill()
  const basket = useTillView((view) => view.basket)
  const names = useTillView((view) => view.offerNames)
  const currency = useCurrency()
  const { selectedId, select } = useSelection()
  const { panel, open } = usePanel()
  const isFromBasket = panel.name === 'basket'
  const edit = useCallback(
    (lineId: string) => {
      select(lineId)
      open({ name: 'line', lineId, isFromBasket })
    },
    [select, open, isFromBasket],
  )
  const remove = useCallback((lineId: string) => void till.removeLine(lineId), [till])
  if (basket.lines.length === 0) {
    return (
      <EmptyState icon={BasketIcon} title={t('basket.empty')}>
        {t('basket.empty_lead')}
      </EmptyState>
    )
  }
  const pricedById = new Map(
    basket.status === 'priced' ? basket.lines.map((line) => [line.lineId, line]) : [],
  )
  return (
    <ul aria-label={t('basket.title')}>
      {basket.lines.map(({ lineId, quantityMilli, item, override, note, returned, ...more }) => (
        <BasketLineRow
          key={lineId}
          lineId={lineId}
          name={lineLabel({ item, ...more })}
          quantityMilli={quantityMilli}
          unit={item.unit}
          ownPriceE5={item.unitPriceE5}
          unitPriceE5={pricedById.get(lineId)?.unitPriceE5 ?? item.unitPriceE5}
          why={override?.reason ?? listName(pricedById.get(lineId)?.priceSource, names)}
          discounts={pricedById.get(lineId)?.discounts}
          names={names}
          note={note}
          returned={returned}
          isPrepayment={more.role === 'prepayment'}
          grossMinor={pricedById.get(lineId)?.grossMinor}
          currency={currency}
          isSelected={lineId === selectedId && !isLocked}
          isLocked={isLocked}
          onPress={edit}
          onRemove={remove}
        />
      ))}
    </ul>
  )
}

/** Which price list the price is from. */
function listName(source: PriceSource | undefined, names: NamesById): string | undefined {
  return source?.type === 'price_list' ? names[source.priceListId] : undefined
}
