/** Days as YYYY-MM-DD. */

export type Day = string

/** Returns the day that the reader's calendar shows.   Units: ms UTC. */
export function dayOf(atMs: number): Day {
  const at = new Date(atMs)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
