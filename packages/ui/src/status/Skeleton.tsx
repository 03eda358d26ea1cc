// The shape of what is about to appear, so that nothing jumps when it does. Office only: the till has its data.
import { classes } from '../tokens/classes.ts'

/** A grey shape; give it width and height by class. Hidden from screen readers: announce loading once, elsewhere. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={classes('block animate-pulse rounded-sm bg-press', className)} />
}
