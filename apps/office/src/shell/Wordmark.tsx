/** The sign of the program: its mark with a name, the merchant's where it is known. */
import { classes } from '@kassa/ui'

/** The mark and a name; `lg` on the page before anyone is known. */
export function Wordmark({ name = 'Kassa', size = 'md' }: { name?: string; size?: 'md' | 'lg' }) {
  return (
    <span
      className={classes('flex min-w-0 items-center gap-2.5 font-semibold', size === 'lg' && 'text-xl gap-3')}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 32 32"
        className={classes('shrink-0 text-on-accent', size === 'lg' ? 'size-10' : 'size-8')}
      >
        <rect width="32" height="32" rx="8" className="fill-accent" />
        <path
          d="M10 7v18M22 7 11.5 16 22 25"
          fill="none"
          stroke="currentColor"
          strokeWidth="3.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className="truncate">{name}</span>
    </span>
  )
}
