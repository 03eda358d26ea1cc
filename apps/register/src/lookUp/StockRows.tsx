/** Where there is some: here as this till knows it, in every store as the server does. Nothing jumps when the answer comes. */
import type { StoreLevel, TileItem } from '@kassa/client'
import { formatDateTime, formatQuantity, useLanguage } from '@kassa/ui'
import { useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import type { LevelsAnswer } from './useLookUp.ts'

type StockRowsProps = { item: TileItem; stockAsOfMs: number | undefined; levels: LevelsAnswer }

/** The rows. */
export function StockRows({ item, stockAsOfMs, levels }: StockRowsProps) {
  const t = laterWords.useWords()
  const { locale } = useLanguage()
  const register = useTillView((view) => view.register)
  if (item.stockMilli === undefined) return <p className="text-ink-muted">{t('look_up.not_counted')}</p>
  const isAnswered = levels.status === 'answered'
  const others = isAnswered ? levels.levels.filter(({ storeId }) => storeId !== register?.storeId) : []
  const here = { storeId: '', storeName: register?.store?.name ?? '', quantityMilli: item.stockMilli }
  const asOf = stockAsOfMs === undefined ? undefined : formatDateTime(stockAsOfMs, locale, 'time')
  return (
    <section aria-label={t('look_up.stock')}>
      <h3 className="pb-1 text-sm font-medium text-ink-muted">{t('look_up.stock')}</h3>
      <ul className="divide-y divide-line border-y border-line">
        {[here, ...others].map((level) => (
          <Level key={level.storeId} level={level} unit={item.unit} />
        ))}
      </ul>
      <p role="status" className="min-h-6 pt-1.5 text-sm text-ink-muted">
        {levels.status === 'asking' && t('look_up.asking')}
        {isAnswered && t('look_up.answered', { time: formatDateTime(levels.atMs, locale, 'time') })}
        {levels.status === 'no_answer' &&
          (asOf === undefined ? t('look_up.offline') : t('look_up.offline_since', { time: asOf }))}
      </p>
    </section>
  )
}

function Level({ level, unit }: { level: StoreLevel; unit: string }) {
  const { locale } = useLanguage()
  return (
    <li className="flex min-h-touch items-center justify-between gap-4">
      <span className="min-w-0 wrap-break-word">{level.storeName}</span>
      <span className="figures font-semibold">{formatQuantity(level.quantityMilli, unit, locale)}</span>
    </li>
  )
}
