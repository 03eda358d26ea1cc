/** The grid of tiles: only what is in sight is in the page, so that a hundred thousand items scroll like a dozen. */
import type { TileItem } from '@kassa/client'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import { words } from '../words/words.ts'
import { indexAfterKey } from './gridMove.ts'
import { ItemTile } from './ItemTile.tsx'
import { type GridShape, useGridShape } from './useGridShape.ts'

type ItemGridProps = { items: readonly TileItem[]; onAdd: (itemId: string) => void }

/** The grid. One stop in the tab order; arrows move inside it. */
export const ItemGrid = memo(function ItemGrid({ items, onAdd }: ItemGridProps) {
  const t = words.useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const shape = useGridShape(scroller)
  const { columns, rowHeightPx, gapPx } = shape
  const [activeIndex, setActiveIndex] = useState(0)
  const rows = useVirtualizer({
    count: Math.ceil(items.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx + gapPx,
    overscan: 2,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other items or another shape begin at the top again
  useEffect(() => {
    setActiveIndex(0)
    rows.measure()
    rows.scrollToOffset(0)
  }, [items, shape])

  const onKeyDown = (event: KeyboardEvent) => {
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeightPx))
    const place = { index: activeIndex, columns, count: items.length, pageRows }
    const next = items.length === 0 ? undefined : indexAfterKey(event.key, place)
    if (next === undefined) return
    event.preventDefault()
    setActiveIndex(next)
    rows.scrollToIndex(Math.floor(next / columns))
    requestAnimationFrame(() => focusTile(scroller.current, next))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be scrolled and positioned row by row
    <div
      ref={scroller}
      role="grid"
      aria-label={t('find.items')}
      aria-rowcount={Math.ceil(items.length / columns)}
      aria-colcount={columns}
      data-item-grid=""
      className="scroll-calm min-h-0 flex-1 px-4 pt-1 pb-4"
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="relative" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <GridRow key={index} {...{ index, start, items, onAdd, shape, activeIndex }} />
        ))}
      </div>
    </div>
  )
})

type GridRowProps = ItemGridProps & { index: number; start: number; shape: GridShape; activeIndex: number }

function GridRow({ index, start, items, onAdd, shape, activeIndex }: GridRowProps) {
  const { columns, rowHeightPx, gapPx } = shape
  const first = index * columns
  return (
    // biome-ignore lint/a11y/useSemanticElements: see ItemGrid
    // biome-ignore lint/a11y/useFocusableInteractive: see ItemGrid
    <div
      role="row"
      aria-rowindex={index + 1}
      className="absolute inset-x-0 grid"
      style={{
        transform: `translateY(${start}px)`,
        height: rowHeightPx,
        gap: gapPx,
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
      }}
    >
      {items.slice(first, first + columns).map((item, column) => (
        // biome-ignore lint/a11y/useSemanticElements: see ItemGrid
        // biome-ignore lint/a11y/useFocusableInteractive: see ItemGrid
        <div key={item.itemId} role="gridcell" aria-colindex={column + 1} data-index={first + column}>
          <ItemTile item={item} tabIndex={first + column === activeIndex ? 0 : -1} onAdd={onAdd} />
        </div>
      ))}
    </div>
  )
}

function focusTile(scroller: HTMLElement | null, index: number): void {
  scroller?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus()
}

/** Puts the focus on the grid's tile that is next in the tab order. */
export function focusItemGrid(): void {
  document.querySelector<HTMLElement>('[data-item-grid] button[tabindex="0"]')?.focus()
}
