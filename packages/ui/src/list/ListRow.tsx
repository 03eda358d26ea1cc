// A row of a list: a basket line, a customer, a parked sale. Pressable when it leads somewhere.
import type { ReactNode } from 'react'
import { classes } from '../tokens/classes.ts'

export interface ListRowProps {
  title: ReactNode
  /** Under the title: quantity and unit price, what changed the price, an address. */
  detail?: ReactNode
  /** Before the title: an icon, a picture, a quantity. */
  start?: ReactNode
  /** At the far end, aligned on the figures: the line total, a badge. */
  end?: ReactNode
  /** Under `end`: the amount before a discount. */
  endDetail?: ReactNode
  onPress?: () => void
  isSelected?: boolean
  /** md for dense lists of the office, lg for the till. */
  size?: 'md' | 'lg'
  className?: string
}

/** A list row. Put it in a `ul`: it renders an `li`. */
export function ListRow(props: ListRowProps) {
  const { title, detail, start, end, endDetail, onPress, isSelected = false, size = 'lg', className } = props
  const look = classes(
    'flex w-full items-center gap-3 px-4 text-left',
    size === 'lg' ? 'min-h-15 py-2.5' : 'min-h-11 py-1.5',
    isSelected ? 'bg-accent-soft text-on-accent-soft' : 'text-ink',
    onPress && !isSelected && 'hover:bg-hover active:bg-press',
    onPress && 'transition-colors focus-visible:-outline-offset-2',
  )
  const quiet = classes('text-sm', isSelected ? 'text-on-accent-soft' : 'text-ink-muted')
  const content = (
    <>
      {start != null && <span className="figures shrink-0">{start}</span>}
      <span className="min-w-0 flex-1">
        <span className="block font-medium wrap-break-word">{title}</span>
        {detail != null && <span className={classes('figures block', quiet)}>{detail}</span>}
      </span>
      {(end != null || endDetail != null) && (
        <span className="figures shrink-0 text-right">
          <span className="block font-semibold">{end}</span>
          {endDetail != null && <span className={classes('block', quiet)}>{endDetail}</span>}
        </span>
      )}
    </>
  )
  return (
    <li className={classes('border-b border-line last:border-b-0', className)}>
      {onPress ? (
        <button type="button" aria-current={isSelected || undefined} className={look} onClick={onPress}>
          {content}
        </button>
      ) : (
        <div className={look}>{content}</div>
      )}
    </li>
  )
}
