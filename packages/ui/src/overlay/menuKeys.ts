// Which item of a menu a key moves to (WAI-ARIA menu pattern).

/** The place of the next item, or undefined when the key does not move. Arrows wrap round; a letter finds the next
 *  item that begins with it.   Requires: `focused` is a place in `labels`, or -1 when none has the focus. */
export function nextItem(key: string, focused: number, labels: readonly string[]): number | undefined {
  const count = labels.length
  if (count === 0) return undefined
  if (key === 'ArrowDown') return (focused + 1) % count
  if (key === 'ArrowUp') return (Math.max(focused, 0) - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key.length !== 1 || key === ' ') return undefined
  const letter = key.toLocaleLowerCase()
  for (let step = 1; step <= count; step++) {
    const place = (Math.max(focused, -1) + step) % count
    if (labels[place]?.trim().toLocaleLowerCase().startsWith(letter)) return place
  }
  return undefined
}
