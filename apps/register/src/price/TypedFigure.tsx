/** What is being typed on the pad, large: nothing jumps when the first figure comes. */
import { classes } from '@kassa/ui'

/** The figure with its sign, or what to do first. */
export function TypedFigure({ text, sign, hint }: { text: string; sign: string; hint: string }) {
  return (
    <output
      className={classes(
        'figures flex h-touch items-center justify-end gap-2 rounded-md border border-line bg-sunken px-4',
        text === '' ? 'text-sm text-ink-muted' : 'text-xl font-semibold',
      )}
    >
      {text === '' ? hint : `${text} ${sign}`}
    </output>
  )
}
