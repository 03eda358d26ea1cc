/** What moved points, newest first: each leads to its transaction. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../formats/useFormats.ts'
import { words } from '../words/words.ts'
import type { PointsPage } from './programmes.ts'

type Movement = PointsPage['movements'][number]

export function PointsMovements({ movements }: Pick<PointsPage, 'movements'>) {
  const t = words.useWords()
  if (movements.length === 0)
    return <p className="px-5 pb-5 text-sm text-ink-muted">{t('loyalty.movements_none')}</p>
  return (
    <ul className="scroll-calm max-h-80 border-t border-line text-sm">
      {movements.map((movement, place) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: one sale may move points twice in the same minute
          key={`${movement.at} ${place}`}
          className="border-b border-line last:border-b-0"
        >
          <MovementRow movement={movement} />
        </li>
      ))}
    </ul>
  )
}

function MovementRow({ movement }: { movement: Movement }) {
  const t = words.useWords()
  const formats = useFormats()
  const { at, why, points, balancePoints, transactionId, note } = movement
  const content: ReactNode = (
    <>
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{t(`loyalty.why_${why}`)}</span>
        <span className="figures block wrap-anywhere text-ink-muted">
          {[formats.moment(at), note].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="figures shrink-0 text-right">
        <span className="block font-semibold">{points > 0 ? `+${points}` : points}</span>
        <span className="block text-ink-muted">{balancePoints}</span>
      </span>
    </>
  )
  const look = 'flex items-start gap-3 px-5 py-2.5'
  if (transactionId === undefined) return <div className={look}>{content}</div>
  return (
    <Link
      to="/transactions/$transactionId"
      params={{ transactionId }}
      className={`${look} transition-colors hover:bg-hover focus-visible:-outline-offset-2`}
    >
      {content}
    </Link>
  )
}
