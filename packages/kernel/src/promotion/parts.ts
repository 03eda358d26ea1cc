/** Which lines of a basket must be looked at together. */
import type { Claim } from './compile.ts'
import type { CapSeat, GroupSeat } from './seat.ts'

/** By line, in order of precedence. */
export type Claims = readonly (readonly Claim[])[]

export type Seats = ReadonlyMap<Claim['entry'], GroupSeat | CapSeat>

/** Lines joined where a seat claims both, and those with claims that no seat claims.   Shape: line numbers, rising. */
export function partsOf(claims: Claims, seats: Seats): { parts: number[][]; alone: number[] } {
  const parent = claims.map((_, line) => line)
  const rootOf = (line: number): number => {
    let root = line
    while (parent[root] !== root) root = parent[root] ?? root
    return root
  }
  const firstOf = new Map<Claim['entry'], number>()
  const seated: number[] = []
  const alone: number[] = []
  claims.forEach((own, line) => {
    let isSeated = false
    for (const { entry } of own) {
      if (!seats.has(entry)) continue
      isSeated = true
      const first = firstOf.get(entry)
      if (first === undefined) firstOf.set(entry, line)
      else {
        const [one, other] = [rootOf(first), rootOf(line)]
        parent[one > other ? one : other] = one < other ? one : other
      }
    }
    if (isSeated) seated.push(line)
    else if (own.length > 0) alone.push(line)
  })
  const parts = new Map<number, number[]>()
  for (const line of seated) {
    const root = rootOf(line)
    const part = parts.get(root)
    if (part === undefined) parts.set(root, [line])
    else part.push(line)
  }
  return { parts: [...parts.values()], alone }
}
