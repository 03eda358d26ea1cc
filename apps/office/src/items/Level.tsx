/** How much of an item a store has. */
import { useFormats } from '../formats/useFormats.ts'
import type { ItemRow } from './items.ts'

type LevelProps = { row: Pick<ItemRow, 'item' | 'levels'>; storeId: string }

/** The level; a dash for an item whose stock is not counted. Below zero is marked: more was sold than came in. */
export function Level({ row, storeId }: LevelProps) {
  const formats = useFormats()
  const { item, levels } = row
  if (!item.tracksStock) return <span className="text-ink-muted">–</span>
  const quantityMilli = levels.find((level) => level.storeId === storeId)?.quantityMilli ?? 0
  const look = quantityMilli < 0 ? 'font-medium text-danger' : quantityMilli === 0 ? 'text-ink-muted' : ''
  return <span className={`figures ${look}`}>{formats.quantity(quantityMilli, item.unit)}</span>
}
