/** Whether what one sees is live. */
import { classes, StatusDot } from '@kassa/ui'
import { useLineState } from '../live/LiveProvider.tsx'
import { words } from '../words/words.ts'

/** A dot with a word; `isShort` keeps the word for screen readers while all is well. */
export function LineStatus({ isShort = false, className }: { isShort?: boolean; className?: string }) {
  const t = words.useWords()
  const state = useLineState()
  const text = t(`line.${state}`)
  const tone = state === 'open' ? 'positive' : state === 'waiting' ? 'warning' : 'neutral'
  return (
    <span role="status" className={classes('inline-flex items-center', className)}>
      <StatusDot tone={tone}>
        <span className={isShort && state !== 'waiting' ? 'sr-only' : ''}>{text}</span>
      </StatusDot>
    </span>
  )
}
