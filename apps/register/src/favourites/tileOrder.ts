/** The order of tiles while somebody arranges them. */

/** Returns the ids with the one at `from` at `to`; the same where that is no place. */
export function moved(ids: readonly string[], from: number, to: number): readonly string[] {
  const id = ids[from]
  if (id === undefined || from === to || to < 0 || to >= ids.length) return ids
  const others = ids.filter((_, place) => place !== from)
  return [...others.slice(0, to), id, ...others.slice(to)]
}

/** Returns where a key takes the tile that has the focus; undefined for every other key. */
export function placeAfterKey(key: string, place: number): number | undefined {
  if (key === 'ArrowLeft' || key === 'ArrowUp') return place - 1
  return key === 'ArrowRight' || key === 'ArrowDown' ? place + 1 : undefined
}
