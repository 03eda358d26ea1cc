/**
 * Lines that promotions compete for. A group, or a limit in money, ties the lines that it claims together: what one line takes
 * decides what another can. Lines that nothing ties together are separate contests, and most lines are in none.
 */
import type { Claim, GroupEntry, LineEntry } from './compile.ts'
import { type GoodsLine, restOf } from './goodsLine.ts'
import { mayJoin } from './group.ts'
import { lineDiscountOf } from './lineRule.ts'
import { inGoodOrder } from './order.ts'
import { bestRest, type Rest } from './rest.ts'
import type { CapSeat, Contest, ContestLine, GroupSeat } from './seat.ts'

/** All pieces that take part in groups, of all lines together; of baskets with more, the cheapest lines are left out. */
const mostPieces = 10_000

type Claims = readonly (readonly Claim[])[]

/** A line that nothing ties to another, and the line rules for it. */
export type LooseLine = { goods: GoodsLine; entries: readonly LineEntry[] }

/** Returns the contests, by their dearest line, and the lines that are in none. Lines without any claim are left out.
 *  Ensures: `isWhole` unless lines were kept out of groups because of their sheer number. */
export function contestsOf(
  lines: readonly GoodsLine[],
  claims: Claims,
  couponUses: ReadonlyMap<string, number>,
): { contests: Contest[]; loose: LooseLine[]; isWhole: boolean } {
  const { joined, isWhole } = linesThatJoin(lines, claims)
  const groups = groupSeatsOf(lines, claims, joined, couponUses)
  const caps = capSeatsOf(lines, claims)
  const loose: LooseLine[] = []
  const seated = claims.map((own, line) => {
    const sitting = own.filter(({ entry }) =>
      entry.kind === 'group' ? joined.has(line) && groups.has(entry) : caps.has(entry),
    )
    const goods = lines[line]
    if (goods === undefined || sitting.length > 0 || own.length === 0) return sitting
    loose.push({ goods, entries: own.flatMap(({ entry }) => (entry.kind === 'line' ? [entry] : [])) })
    return sitting
  })
  const seating = { lines, claims, joined, groups, caps }
  return { contests: partsOf(seated).map((part) => contestOf(part, seating)), loose, isWhole }
}

type Seating = {
  lines: readonly GoodsLine[]
  claims: Claims
  joined: ReadonlySet<number>
  groups: ReadonlyMap<GroupEntry, GroupSeat>
  caps: ReadonlyMap<LineEntry | GroupEntry, CapSeat>
}

function contestOf(part: readonly number[], { lines, claims, joined, groups, caps }: Seating): Contest {
  const own = part.map((line) =>
    (claims[line] ?? []).filter(({ entry }) => entry.kind === 'line' || joined.has(line)),
  )
  const ranked = own.flat().sort((a, b) => a.rank - b.rank)
  const entries = [...new Set(ranked.map(({ entry }) => entry))]
  const seated = entries.flatMap((entry) => (entry.kind === 'group' ? (groups.get(entry) ?? []) : []))
  const capped = entries.flatMap((entry) => caps.get(entry) ?? [])
  const numbers = {
    groups: new Map(seated.map(({ entry }, seat) => [entry, seat])),
    caps: new Map(capped.map(({ entry }, cap) => [entry, cap])),
  }
  const made = part.flatMap((line, index) => {
    const goods = lines[line]
    return goods === undefined ? [] : [contestLineOf(goods, own[index] ?? [], numbers)]
  })
  return { lines: inGoodOrder(made, seated), groups: seated, caps: capped }
}

type SeatNumbers = { groups: ReadonlyMap<GroupEntry, number>; caps: ReadonlyMap<LineEntry, number> }

function contestLineOf(goods: GoodsLine, claims: readonly Claim[], numbers: SeatNumbers): ContestLine {
  const choices: { seat: number; slot: number }[] = []
  const caps: number[] = []
  const free: LineEntry[] = []
  for (const { entry, slot } of claims) {
    if (entry.kind === 'group') {
      const seat = numbers.groups.get(entry)
      if (seat !== undefined && mayJoin(entry.group, goods.pieceMinor)) choices.push({ seat, slot })
    } else {
      const cap = numbers.caps.get(entry)
      if (cap === undefined) free.push(entry)
      else caps.push(cap)
    }
  }
  const rests: Rest[] = []
  const restAt = (pieces: number) => {
    const known = rests[pieces]
    if (known !== undefined) return known
    const rest = bestRest(pieces === 0 ? [] : free, restOf(goods, pieces))
    rests[pieces] = rest
    return rest
  }
  return { goods, choices, caps, restAt }
}

function linesThatJoin(
  lines: readonly GoodsLine[],
  claims: Claims,
): { joined: Set<number>; isWhole: boolean } {
  const joined = new Set<number>()
  let pieces = 0
  let isWhole = true
  lines.forEach((goods, line) => {
    if (goods.floorMinor > 0 || !claims[line]?.some(({ entry }) => entry.kind === 'group')) return
    if (pieces + goods.pieces > mostPieces) isWhole = false
    else {
      pieces += goods.pieces
      joined.add(line)
    }
  })
  return { joined, isWhole }
}

function groupSeatsOf(
  lines: readonly GoodsLine[],
  claims: Claims,
  joined: ReadonlySet<number>,
  couponUses: ReadonlyMap<string, number>,
): Map<GroupEntry, GroupSeat> {
  const supplies = new Map<GroupEntry, number[]>()
  for (const line of joined) {
    const goods = lines[line]
    for (const { entry, slot } of claims[line] ?? []) {
      if (goods === undefined || entry.kind !== 'group' || !mayJoin(entry.group, goods.pieceMinor)) continue
      const supply = supplies.get(entry) ?? entry.group.slots.map(() => 0)
      supply[slot] = (supply[slot] ?? 0) + goods.pieces
      supplies.set(entry, supply)
    }
  }
  const seats = new Map<GroupEntry, GroupSeat>()
  for (const [entry, supply] of supplies) {
    const possible = entry.group.slots.reduce((most, { pieces }, slot) => {
      const has = supply[slot] ?? 0
      return lesser(most, (has - (has % pieces)) / pieces)
    }, mostPieces)
    const allowed = allowedUses(entry, couponUses)
    const mostUses = lesser(possible, allowed)
    if (mostUses > 0) seats.set(entry, { entry, mostUses, isLimited: allowed < possible })
  }
  return seats
}

function allowedUses({ promotion, group }: GroupEntry, couponUses: ReadonlyMap<string, number>): number {
  const limit = group.maxUses ?? mostPieces
  if (promotion.needsCoupon !== true) return limit
  const coupons = lesser(couponUses.get(promotion.promotionId) ?? 0, mostPieces)
  return group.countsPerCoupon ? limit * coupons : lesser(limit, coupons)
}

function capSeatsOf(lines: readonly GoodsLine[], claims: Claims): Map<LineEntry | GroupEntry, CapSeat> {
  const wished = new Map<LineEntry, number>()
  lines.forEach((goods, line) => {
    for (const { entry } of claims[line] ?? []) {
      if (entry.kind !== 'line' || entry.rule.maxDiscountMinor === undefined) continue
      wished.set(entry, (wished.get(entry) ?? 0) + lineDiscountOf(entry.rule, goods))
    }
  })
  const seats = new Map<LineEntry | GroupEntry, CapSeat>()
  for (const [entry, wishedMinor] of wished) {
    const capMinor = entry.rule.maxDiscountMinor ?? 0
    if (wishedMinor > capMinor) seats.set(entry, { entry, capMinor })
  }
  return seats
}

/** Lines with seats, joined where a seat claims both.   Shape: line numbers, rising. */
function partsOf(seated: Claims): number[][] {
  const parent = seated.map((_, line) => line)
  const rootOf = (line: number): number => {
    let root = line
    while (parent[root] !== root) root = parent[root] ?? root
    return root
  }
  const firstOf = new Map<Claim['entry'], number>()
  seated.forEach((own, line) => {
    for (const { entry } of own) {
      const first = firstOf.get(entry)
      if (first === undefined) firstOf.set(entry, line)
      else {
        const [one, other] = [rootOf(first), rootOf(line)]
        parent[one > other ? one : other] = lesser(one, other)
      }
    }
  })
  const parts = new Map<number, number[]>()
  seated.forEach((own, line) => {
    if (own.length === 0) return
    const root = rootOf(line)
    const part = parts.get(root)
    if (part === undefined) parts.set(root, [line])
    else part.push(line)
  })
  return [...parts.values()]
}

const lesser = (a: number, b: number) => (a < b ? a : b)
