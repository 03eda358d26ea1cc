/** Promotions of one state, one row each: what it is called, what it does, when and where. A press opens one. */
import { Badge, ChevronRightIcon, TicketIcon } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { useFormats } from '../formats/useFormats.ts'
import { categoriesQuery } from '../goods/categories.ts'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import { commonCurrency, meantStores, type StoreRow } from './meantStores.ts'
import type { PromotionState } from './promotionState.ts'
import type { PromotionRow } from './promotions.ts'
import { promotionText } from './promotionText.ts'
import { whenText } from './whenText.ts'

type PromotionListProps = {
  state: PromotionState
  rows: readonly PromotionRow[]
  stores: readonly StoreRow[]
  onOpen: (promotionId: string) => void
}

export function PromotionList({ state, rows, stores, onOpen }: PromotionListProps) {
  const t = words.useWords()
  return (
    <Card title={t(`promotions.state_${state}`)} isFlush>
      <ul>
        {rows.map((row) => (
          <li key={row.promotionId} className="border-t border-line">
            <button
              type="button"
              onClick={() => onOpen(row.promotionId)}
              className="flex min-h-14 w-full items-center gap-4 px-5 py-3 text-left transition-colors hover:bg-hover focus-visible:-outline-offset-2 active:bg-press"
            >
              <PromotionLine row={row} stores={stores} isEnded={state === 'ended'} />
              <ChevronRightIcon size={18} className="shrink-0 text-ink-muted" />
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

type PromotionLineProps = { row: PromotionRow; stores: readonly StoreRow[]; isEnded: boolean }

function PromotionLine({ row: { promotion }, stores, isEnded }: PromotionLineProps) {
  const t = words.useWords()
  const formats = useFormats()
  const { data: categories = [] } = useQuery(categoriesQuery)
  const categoryNames = new Map(categories.map(({ categoryId, name }) => [categoryId, name]))
  const meant = meantStores(stores, promotion.storeIds)
  const does = promotionText(promotion, { t, formats, currency: commonCurrency(meant), categoryNames })
  const where =
    promotion.storeIds === undefined
      ? t('promotions.all_stores')
      : meant.map(({ store }) => store.name).join(', ')
  return (
    <span className="min-w-0 flex-1">
      <span className="flex flex-wrap items-center gap-2">
        <span className={isEnded ? 'wrap-anywhere text-ink-muted' : 'font-medium wrap-anywhere'}>
          {promotion.name}
        </span>
        {promotion.coupon !== undefined && (
          <Badge icon={TicketIcon}>
            {t('promotions.coupon_count', { count: promotion.coupon.codes.length })}
          </Badge>
        )}
      </span>
      <span className="block text-sm wrap-anywhere text-ink-muted">
        <span className="text-ink">{does}</span>
        {` · ${[where, ...whenText(promotion, t, formats)].join(' · ')}`}
      </span>
    </span>
  )
}
