/** The grid of tiles: only what is in sight is in the page, so that a hundred thousand items scroll like a dozen. */
import type { TileItem, TileList } from '@kassa/client'
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import { words } from '../words/words.ts'
import { indexAfterKey } from './gridMove.ts'
import { ItemTile } from './ItemTile.tsx'
import { type GridShape, useGridShape } from './useGridShape.ts'
import { useRowWindow } from './useRowWindow.ts'

const scrollPaddingPx = 16

type ItemGridProps = { items: TileList; onAdd: (item: TileItem) => void }

/** The grid. One stop in the tab order; arrows move inside it. */
export const ItemGrid = memo(function ItemGrid({ items, onAdd }: ItemGridProps) {
  const t = words.useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const shape = useGridShape(scroller)
  const { columns, rowHeightPx, gapPx } = shape
  const [activeIndex, setActiveIndex] = useState(0)
  const wantedFocus = useRef<number | undefined>(undefined)
  const rowCount = Math.ceil(items.length / columns)
  const stridePx = rowHeightPx + gapPx
  const window = useRowWindow(scroller, { stridePx, rowCount })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other items or another shape begin at the top again
  useEffect(() => {
    setActiveIndex(0)
    scroller.current?.scrollTo(0, 0)
  }, [items, shape])

  // The tile that is to get the focus may come into the page only with the rows after a scroll.
  useEffect(() => {
    if (wantedFocus.current === undefined) return
    const tile = tileAt(scroller.current, wantedFocus.current)
    if (tile === undefined) return
    wantedFocus.current = undefined
    tile.focus()
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeightPx))
    const place = { index: activeIndex, columns, count: items.length, pageRows }
    const next = items.length === 0 ? undefined : indexAfterKey(event.key, place)
    if (next === undefined) return
    event.preventDefault()
    setActiveIndex(next)
    bringRowIntoSight(scroller.current, Math.floor(next / columns) * stridePx, rowHeightPx)
    wantedFocus.current = next
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be scrolled and positioned row by row
    <div
      ref={scroller}
      role="grid"
      aria-label={t('find.items')}
      aria-rowcount={rowCount}
      aria-colcount={columns}
      data-item-grid=""
      className="scroll-calm min-h-0 flex-1 px-4 pt-1 pb-4"
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="relative" style={{ height: rowCount * stridePx }}>
        {rowNumbers(window.first, window.end).map((row) => (
          <GridRow key={row} {...{ row, items, onAdd, shape, activeIndex }} />
        ))}
      </div>
    </div>
  )
})

type GridRowProps = ItemGridProps & { row: number; shape: GridShape; activeIndex: number }

function GridRow({ row, items, onAdd, shape, activeIndex }: GridRowProps) {
  const { columns, rowHeightPx, gapPx } = shape
  const first = row * columns
  return (
    // biome-ignore lint/a11y/useSemanticElements: see ItemGrid
    // biome-ignore lint/a11y/useFocusableInteractive: see ItemGrid
    <div
      role="row"
      aria-rowindex={row + 1}
      className="absolute inset-x-0 grid contain-layout contain-style"
      style={{
        transform: `translateY(${row * (rowHeightPx + gapPx)}px)`,
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

function rowNumbers(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, place) => first + place)
}

function bringRowIntoSight(scroller: HTMLElement | null, topPx: number, heightPx: number): void {
  if (scroller === null) return
  const { scrollTop, clientHeight } = scroller
  if (topPx < scrollTop) scroller.scrollTo(0, topPx)
  else if (topPx + heightPx > scrollTop + clientHeight) {
    scroller.scrollTo(0, topPx + heightPx - clientHeight + scrollPaddingPx)
  }
}

function tileAt(scroller: HTMLElement | null, index: number): HTMLElement | undefined {
  return scroller?.querySelector<HTMLElement>(`[data-index="${index}"] button`) ?? undefined
}

/** Puts the focus on the grid's tile that is next in the tab order. */
export function focusItemGrid(): void {
  document.querySelector<HTMLElement>('[data-item-grid] button[tabindex="0"]')?.focus()
}
