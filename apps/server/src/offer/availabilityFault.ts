/** What the kernel lets pass, and nobody means: an end that is not after the start. */

/** Returns what is wrong and what to do, or undefined. */
export function availabilityFault({ from, until }: { from?: string; until?: string }): string | undefined {
  if (from === undefined || until === undefined || from < until) return undefined
  return 'until: give a time after from (ends_before_it_starts)'
}
