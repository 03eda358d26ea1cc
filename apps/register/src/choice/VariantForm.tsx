/** Which variant: one press in a table of what there is, with price and stock. */
import type { ItemQuestions, TileItem } from '@kassa/client'
import { BoxIcon, EmptyState, formatQuantity, formatUnitPrice, useLanguage } from '@kassa/ui'
import { usePanel } from '../shell/panel.tsx'
import { useTill } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { variantGrid } from './variantGrid.ts'

type VariantFormProps = NonNullable<ItemQuestions['variants']> & { quantityMilli: number }

/** The table. What the variant itself asks for comes next. */
export function VariantForm({ attributes, items, quantityMilli }: VariantFormProps) {
  const t = laterWords.useWords()
  const till = useTill()
  const { open } = usePanel()
  const { columns, rows } = variantGrid(attributes, items)
  const add = async ({ itemId }: TileItem) => {
    open({ name: 'none' })
    const outcome = await till.addItem(itemId, quantityMilli)
    if (outcome.status === 'choice_wanted') open({ ...outcome, name: 'choice' })
  }
  if (rows.length === 0) {
    return <EmptyState icon={BoxIcon} title={t('choice.no_variants')} />
  }
  return (
    <div className="scroll-calm -mx-6 overflow-x-auto px-6">
      <table className="w-full border-separate border-spacing-1.5">
        <caption className="sr-only">{attributes.map(({ name }) => name).join(', ')}</caption>
        {attributes.length > 1 && (
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col" className="px-1 pb-1 text-center text-sm font-medium">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map(({ value, cells }) => (
            <tr key={value}>
              <th scope="row" className="pr-2 text-left text-sm font-medium wrap-break-word">
                {value}
              </th>
              {cells.map((cell, place) => (
                <td key={columns[place] ?? ''}>
                  {cell !== undefined && (
                    <VariantButton
                      values={cell.values}
                      tile={cell.tile}
                      onPress={() => void add(cell.tile)}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type VariantButtonProps = { values: readonly string[]; tile: TileItem; onPress: () => void }

function VariantButton({ values, tile, onPress }: VariantButtonProps) {
  const t = laterWords.useWords()
  const { locale } = useLanguage()
  const { unitPriceE5, currency, unit, stockMilli } = tile
  const price = formatUnitPrice(unitPriceE5, currency, locale)
  const quantity = stockMilli === undefined ? undefined : formatQuantity(stockMilli, unit, locale)
  return (
    <button
      type="button"
      onClick={onPress}
      className="figures flex min-h-14 w-full min-w-16 flex-col items-center justify-center rounded-md border border-line bg-surface px-2 py-1 shadow-card transition-colors hover:bg-hover active:bg-press"
    >
      <span className="sr-only">{values.join(', ')}, </span>
      <span className="text-sm font-semibold">{price}</span>
      {quantity !== undefined && (
        <span className="inline-flex items-center gap-1 text-xs text-ink-muted">
          <BoxIcon size={12} />
          <span aria-hidden="true">{quantity}</span>
          <span className="sr-only">{t('choice.in_stock', { quantity })}</span>
        </span>
      )}
    </button>
  )
}
