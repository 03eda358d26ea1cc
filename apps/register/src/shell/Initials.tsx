/** A person as two letters. Decoration: the name stands beside it. */
import { classes } from '@kassa/ui'

/** A round sign with the initials of a name. */
export function Initials({ name, isStrong = false }: { name: string; isStrong?: boolean }) {
  const letters = name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('')
  return (
    <span
      aria-hidden="true"
      className={classes(
        'flex size-9 shrink-0 items-center justify-center rounded-xl text-sm font-semibold',
        isStrong ? 'bg-accent text-on-accent' : 'bg-neutral-soft text-on-neutral-soft',
      )}
    >
      {letters.toLocaleUpperCase()}
    </span>
  )
}
