/** The shape of a table that is being read. */
import { Skeleton } from '@kassa/ui'
import { words } from '../words/words.ts'

const widths = ['w-3/5', 'w-4/5', 'w-2/3', 'w-3/4', 'w-1/2', 'w-4/5', 'w-3/5', 'w-2/3']

export function TableSkeleton() {
  const t = words.useWords()
  return (
    <div role="status" className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      <span className="sr-only">{t('table.reading')}</span>
      {widths.map((width, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes never move
        <div key={place} className="flex h-11 items-center gap-6 border-b border-line px-5 last:border-b-0">
          <Skeleton className="h-3.5 w-20" />
          <span className="flex-1">
            <Skeleton className={`h-3.5 ${width}`} />
          </span>
          <Skeleton className="h-3.5 w-16" />
        </div>
      ))}
    </div>
  )
}
