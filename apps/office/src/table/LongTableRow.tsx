/** The head and the rows of a long table. */
import { classes } from '@kassa/ui'
import { memo } from 'react'
import type { Column } from './column.ts'

type HeadProps<Row> = { columns: readonly Column<Row>[]; isHidden: boolean }

/** The head stays above while the rows scroll. On a phone it is for screen readers only. */
export function LongTableHead<Row>({ columns, isHidden }: HeadProps<Row>) {
  return (
    <thead className={isHidden ? 'sr-only' : ''}>
      <tr>
        {columns.map(({ id, head, rem, isNumeric }) => (
          <th
            key={id}
            scope="col"
            style={rem === undefined ? {} : { width: `${rem}rem` }}
            className={classes(
              'sticky top-0 z-10 h-10 border-b border-line bg-surface px-3 text-xs leading-4 font-medium text-ink-muted first:pl-5 last:pr-5',
              isNumeric ? 'text-right' : 'text-left',
            )}
          >
            {head}
          </th>
        ))}
      </tr>
    </thead>
  )
}

type RowProps<Row> = {
  row: Row
  columns: readonly Column<Row>[]
  index: number
  /** Pixels. */
  height: number
  isNew: boolean
}

function PlainRow<Row>({ row, columns, index, height, isNew }: RowProps<Row>) {
  return (
    <tr
      aria-rowindex={index + 2}
      data-index={index}
      className={classes('relative transition-colors', isNew ? 'bg-accent-soft' : 'hover:bg-hover')}
      style={{ height }}
    >
      {columns.map(({ id, cell, isNumeric }) => (
        <td
          key={id}
          className={classes(
            'truncate border-b border-line px-3 py-0 first:pl-5 last:pr-5',
            isNumeric && 'figures text-right',
          )}
        >
          {cell(row)}
        </td>
      ))}
    </tr>
  )
}

/** A row; drawn again only when it, or its place, changes. */
export const LongTableRow = memo(PlainRow) as typeof PlainRow

/** The room of rows that are not on the page. */
export function LongTableGap({ height, columnCount }: { height: number; columnCount: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without content takes no focus
    <tr aria-hidden="true" style={{ height }}>
      <td colSpan={columnCount} className="p-0" />
    </tr>
  )
}
