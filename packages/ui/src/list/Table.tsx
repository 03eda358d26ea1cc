// Parts of an office table: a head that stays, figures aligned at the right, columns that sort.
import type { ComponentProps, ReactNode } from 'react'
import { ChevronDownIcon, ChevronUpIcon } from '../icons/actions.ts'
import { classes } from '../tokens/classes.ts'

export interface TableProps extends ComponentProps<'table'> {
  /** What the table lists, read aloud. */
  label: string
}

/** A table in a box that scrolls; give the box its height by class. */
export function Table({ label, className, children, ...table }: TableProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className={classes('scroll-calm rounded-lg border border-line bg-surface', className)}
    >
      <table {...table} className="w-full border-separate border-spacing-0 text-sm">
        {children}
      </table>
    </section>
  )
}

/** The head: stays above while the rows scroll. */
export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="sticky top-0 z-10">
      <tr>{children}</tr>
    </thead>
  )
}

export interface HeadCellProps {
  children: ReactNode
  isNumeric?: boolean
  /** How the rows stand by this column now; `none` when it could sort but does not. Leave out when it cannot. */
  sorted?: 'ascending' | 'descending' | 'none'
  onSort?: () => void
  className?: string
}

/** A column's head; a button when the column sorts. */
export function HeadCell({ children, isNumeric = false, sorted, onSort, className }: HeadCellProps) {
  const Arrow = sorted === 'descending' ? ChevronDownIcon : ChevronUpIcon
  const look = 'border-b border-line bg-surface px-4 text-xs font-medium text-ink-muted'
  return (
    <th
      scope="col"
      aria-sort={sorted}
      className={classes(look, 'h-11', isNumeric ? 'text-right' : 'text-left', className)}
    >
      {onSort === undefined ? (
        children
      ) : (
        <button
          type="button"
          onClick={onSort}
          className={classes(
            'inline-flex min-h-10 items-center gap-1 rounded-sm font-medium transition-colors hover:text-ink',
            isNumeric && 'flex-row-reverse',
            sorted !== 'none' && 'text-ink',
          )}
        >
          {children}
          <Arrow size={14} className={sorted === 'none' ? 'opacity-0' : ''} />
        </button>
      )}
    </th>
  )
}

export interface TableRowProps extends ComponentProps<'tr'> {
  isSelected?: boolean
}

/** A row. When a press opens something, put a link or button in its first cell too, for the keyboard. */
export function TableRow({ isSelected = false, className, ...row }: TableRowProps) {
  return (
    <tr
      aria-selected={isSelected || undefined}
      {...row}
      className={classes(
        '[&:last-child>td]:border-b-0',
        isSelected ? 'bg-accent-soft' : 'hover:bg-hover',
        row.onClick && 'cursor-pointer',
        className,
      )}
    />
  )
}

export interface CellProps extends ComponentProps<'td'> {
  isNumeric?: boolean
}

/** A cell; numeric ones are right-aligned and tabular and keep to one line. */
export function Cell({ isNumeric = false, className, ...cell }: CellProps) {
  return (
    <td
      {...cell}
      className={classes(
        'h-11 border-b border-line px-4 py-0.5',
        isNumeric && 'figures text-right whitespace-nowrap',
        className,
      )}
    />
  )
}
