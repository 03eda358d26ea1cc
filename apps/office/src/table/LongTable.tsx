/** A table of any length: only the rows in sight are on the page. On a phone each row is one cell of two lines. */
import { Button, ChevronUpIcon, Spinner, useSize } from '@kassa/ui'
import { Fragment, type ReactNode, useMemo, useRef } from 'react'
import { words } from '../words/words.ts'
import { type Column, leastWidthRem } from './column.ts'
import { LongTableGap, LongTableHead, LongTableRow } from './LongTableRow.tsx'
import { moveThroughRows } from './rowKeys.ts'
import { useLongRows } from './useLongRows.ts'

type LongTableProps<Row> = {
  label: string
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** One of the cells holds the link of its row; see `rowLink`. */
  columns: readonly Column<Row>[]
  /** The row as a phone shows it. */
  compact: (row: Row) => ReactNode
  /** Names the place that is remembered. Give the table a `key` that changes with it. */
  memory: string
  onEnd: () => void
  isReadingMore: boolean
  /** Rows that have just come in. */
  arrivals?: ReadonlySet<string>
}

const rowRem = { wide: 2.75, phone: 4.25 }
const headRem = { wide: 2.5, phone: 0 }

/** The link of a row: its area is the whole row. */
export const rowLink =
  'font-medium outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent'

/** A long table in a box that takes the height it gets. */
export function LongTable<Row>(props: LongTableProps<Row>) {
  const { label, rows, keyOf, memory, onEnd, isReadingMore, arrivals } = props
  const t = words.useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const { columns, isPhone } = useFittingColumns(props)
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const rowHeight = rem * (isPhone ? rowRem.phone : rowRem.wide)
  const headHeight = rem * (isPhone ? headRem.phone : headRem.wide)
  const keys = useMemo(() => rows.map(keyOf), [rows, keyOf])
  const long = useLongRows({ keys, scroller, rowHeight, headHeight, memory, onEnd })
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <NewRowsButton count={long.unseen} onPress={long.toTop} />
      <div
        ref={scroller}
        className="scroll-calm min-h-0 scroll-pt-11 rounded-lg border border-line bg-surface shadow-card [overflow-anchor:none]"
      >
        <table
          aria-label={label}
          aria-rowcount={-1}
          onFocus={({ target }) => long.setFocused(indexOfRow(target))}
          onBlur={() => long.setFocused(undefined)}
          onKeyDown={(event) => moveThroughRows(event, scroller.current)}
          className="w-full table-fixed border-separate border-spacing-0 text-sm"
          style={{ minWidth: `${leastWidthRem(columns)}rem` }}
        >
          <LongTableHead columns={columns} isHidden={isPhone} />
          <tbody>
            {long.drawn.map(({ index, key, gapBefore }) => {
              const row = rows[index]
              if (row === undefined) return null
              const isNew = arrivals?.has(key) ?? false
              return (
                <Fragment key={key}>
                  {gapBefore > 0 && <LongTableGap height={gapBefore} columnCount={columns.length} />}
                  <LongTableRow {...{ row, columns, index, isNew }} height={rowHeight} />
                </Fragment>
              )
            })}
            {long.gapAfter > 0 && <LongTableGap height={long.gapAfter} columnCount={columns.length} />}
          </tbody>
        </table>
        {isReadingMore && (
          <p className="flex justify-center p-4 text-sm text-ink-muted">
            <Spinner label={t('table.reading_more')} />
          </p>
        )}
      </div>
    </div>
  )
}

/** The columns that the window has room for; a single one on a phone. */
function useFittingColumns<Row>({ columns, compact, label }: LongTableProps<Row>) {
  const size = useSize()
  return useMemo(() => {
    if (size === 'phone') return { columns: [{ id: 'row', head: label, cell: compact }], isPhone: true }
    return { columns: columns.filter(({ isForDesk }) => size === 'desk' || !isForDesk), isPhone: false }
  }, [size, columns, compact, label])
}

/** Tells that rows came in above, and goes there. */
function NewRowsButton({ count, onPress }: { count: number; onPress: () => void }) {
  const t = words.useWords()
  return (
    <div role="status" className="pointer-events-none absolute inset-x-0 top-12 z-20 flex justify-center">
      {count > 0 && (
        <Button
          kind="primary"
          icon={ChevronUpIcon}
          onClick={onPress}
          className="pointer-events-auto shadow-raised"
        >
          {t('table.new_rows', { count })}
        </Button>
      )}
    </div>
  )
}

function indexOfRow(element: HTMLElement): number | undefined {
  const row = element.closest('[data-index]')
  return row === null ? undefined : Number(row.getAttribute('data-index'))
}
