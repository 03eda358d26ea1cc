/**
 * Lines that promotions compete for. A group, or a limit in money, ties the lines that it claims together: what one line takes
 * decides what another can. Lines that nothing ties together are separate contests, and most lines are in none.
 */
import type { Claim, GroupEntry, LineEntry } from './compile.ts'
import { type GoodsLine, restOf } from './goodsLine.ts'
import { mayJoin } from './group.ts'
import { lineDiscountOf } from './lineRule.ts'
import { bestRest, type Rest } from './rest.ts'

/** A group in a contest. */
export type GroupSeat = {
  entry: GroupEntry
  /** More groups than this cannot be made, or are not allowed. */
  mostUses: number
  /** Whether pieces would do for more groups than are allowed. */
  isLimited: boolean
}

/** A line rule whose limit in money does not suffice for all that it claims. */
export type CapSeat = { entry: LineEntry; capMinor: number }

export type ContestLine = {
  goods: GoodsLine
  /** The slots that its pieces may go to, in order of precedence. */
  choices: readonly { seat: number; slot: number }[]
  caps: readonly number[]
  /** What line rules take off when that many pieces are left to them. */
  restAt: (pieces: number) => Rest
}

export type Contest = {
  lines: readonly ContestLine[]
  groups: readonly GroupSeat[]
  caps: readonly CapSeat[]
}

/** All pieces that take part in groups, of all lines together; of baskets with more, the cheapest lines are left out. */
const mostPieces = 10_000

type Claims = readonly (readonly Claim[])[]

/** Returns the contests, by their dearest line. Lines without any claim are in none.
 *  Ensures: `isWhole` unless lines were kept out of groups because of their sheer number. */
export function contestsOf(
  lines: readonly GoodsLine[],
  claims: Claims,
  couponUses: ReadonlyMap<string, number>,
): { contests: Contest[]; isWhole: boolean } {
  const { joined, isWhole } = linesThatJoin(lines, claims)
  const groups = groupSeatsOf(lines, claims, joined, couponUses)
  const caps = capSeatsOf(lines, claims)
  const isSeated = ({ entry }: Claim, line: number) =>
    entry.kind === 'group' ? joined.has(line) && groups.has(entry) : caps.has(entry)
  const contests = partsOf(claims, isSeated).map((part) => {
    const seats = new Set(
      part
        .flatMap((line) => claims[line] ?? [])
        .sort((a, b) => a.rank - b.rank)
        .map(({ entry }) => entry),
    )
    const seated = [...seats].flatMap((entry) => (entry.kind === 'group' ? (groups.get(entry) ?? []) : []))
    const capped = [...seats].flatMap((entry) => (entry.kind === 'line' ? (caps.get(entry) ?? []) : []))
    const made = part.flatMap((line) => {
      const goods = lines[line]
      const own = (claims[line] ?? []).filter(({ entry }) => entry.kind === 'line' || joined.has(line))
      return goods === undefined ? [] : [contestLineOf(goods, own, seated, capped)]
    })
    return { lines: made, groups: seated, caps: capped }
  })
  return { contests, isWhole }
}

function contestLineOf(
  goods: GoodsLine,
  claims: readonly Claim[],
  groups: GroupSeat[],
  caps: CapSeat[],
): ContestLine {
  const choices = claims.flatMap(({ entry, slot }) => {
    if (entry.kind !== 'group' || !mayJoin(entry.group, goods.pieceMinor)) return []
    const seat = groups.findIndex((one) => one.entry === entry)
    return seat < 0 ? [] : [{ seat, slot }]
  })
  const lineEntries = claims.flatMap(({ entry }) => (entry.kind === 'line' ? [entry] : []))
  const isCapped = (entry: LineEntry) => caps.some((cap) => cap.entry === entry)
  const free = lineEntries.filter((entry) => !isCapped(entry))
  const rests: Rest[] = []
  const restAt = (pieces: number) => {
    const known = rests[pieces]
    if (known !== undefined) return known
    const rest = bestRest(pieces === 0 ? [] : free, restOf(goods, pieces))
    rests[pieces] = rest
    return rest
  }
  const ownCaps = caps.flatMap((cap, index) => (lineEntries.includes(cap.entry) ? [index] : []))
  return { goods, choices, caps: ownCaps, restAt }
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

/** Lines with claims, joined where a seat claims both.   Shape: line numbers, rising. */
function partsOf(claims: Claims, isSeated: (claim: Claim, line: number) => boolean): number[][] {
  const parent = claims.map((_, line) => line)
  const rootOf = (line: number): number => {
    let root = line
    while (parent[root] !== root) root = parent[root] ?? root
    return root
  }
  const firstOf = new Map<Claim['entry'], number>()
  claims.forEach((own, line) => {
    for (const claim of own) {
      if (!isSeated(claim, line)) continue
      const first = firstOf.get(claim.entry)
      if (first === undefined) firstOf.set(claim.entry, line)
      else {
        const [low, high] = [rootOf(first), rootOf(line)].sort((a, b) => a - b)
        parent[high ?? line] = low ?? line
      }
    }
  })
  const parts = new Map<number, number[]>()
  claims.forEach((own, line) => {
    if (own.length === 0) return
    const root = rootOf(line)
    const part = parts.get(root)
    if (part === undefined) parts.set(root, [line])
    else part.push(line)
  })
  return [...parts.values()]
}

const lesser = (a: number, b: number) => (a < b ? a : b)
