// A turning ring for work whose length is unknown. Never for the network on the till: see Badge and StatusDot.
import { classes } from '../tokens/classes.ts'

/** A spinner in the colour of the text. Decoration unless `label` is given, then announced as a status. */
export function Spinner({
  size = 20,
  label,
  className,
}: {
  size?: number
  label?: string
  className?: string
}) {
  const ring = (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      className={classes('animate-busy', className)}
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
      fill="none"
      stroke="currentColor"
      strokeWidth={2.5}
      strokeLinecap="round"
    >
      <circle cx="12" cy="12" r="9" opacity="0.22" />
      <path d="M12 3a9 9 0 0 1 9 9" />
    </svg>
  )
  if (label === undefined) return ring
  return (
    <span role="status" className="inline-flex items-center gap-2">
      {ring}
      <span>{label}</span>
    </span>
  )
}
