/**
 * Lines that promotions compete for. A group, or a limit in money, ties the lines that it claims together: what one line takes
 * decides what another can. Lines that nothing ties together are separate contests, and most lines are in none.
 */
import { must } from '../fault/assert.ts'
import { allowedUses, mostPieces } from './allowance.ts'
import type { Claim, GroupEntry, LineEntry } from './compile.ts'
import { type GoodsLine, restOf } from './goodsLine.ts'
import { mayJoin } from './group.ts'
import { lineDiscountOf } from './lineRule.ts'
import { inGoodOrder } from './order.ts'
import { type Claims, partsOf, type Seats } from './parts.ts'
import { bestRest, type Rest } from './rest.ts'
import type { CapSeat, Contest, ContestLine, GroupSeat } from './seat.ts'

/** A line that nothing ties to another, and the claims on it: line rules, and groups that cannot be made. */
export type LooseLine = { goods: GoodsLine; claims: readonly Claim[] }

/** Returns the contests, by their dearest line, and the lines that are in none. Lines without any claim are left out.
 *  Ensures: `isWhole` unless lines were kept out of groups because of their sheer number. */
export function contestsOf(
  lines: readonly GoodsLine[],
  claims: Claims,
  couponUses: ReadonlyMap<string, number>,
): { contests: Contest[]; loose: LooseLine[]; isWhole: boolean } {
  const { able, isWhole } = withoutUnable(lines, claims)
  const seats = groupSeatsOf(lines, able, couponUses)
  for (const [entry, seat] of capSeatsOf(lines, able)) seats.set(entry, seat)
  const { parts, alone } = partsOf(able, seats)
  const loose = alone.map((line): LooseLine => {
    return {
      goods: must(lines[line], 'a part has its lines'),
      claims: must(able[line], 'a line has its claims'),
    }
  })
  return { contests: parts.map((part) => contestOf(part, lines, able, seats)), loose, isWhole }
}

function contestOf(
  part: readonly number[],
  lines: readonly GoodsLine[],
  claims: Claims,
  seats: Seats,
): Contest {
  const groups: GroupSeat[] = []
  const caps: CapSeat[] = []
  const numbers = new Map<Claim['entry'], number>()
  for (const { entry } of seatedClaims(part, claims, seats)) {
    const seat = must(seats.get(entry), 'a seated claim has its seat')
    numbers.set(entry, ('capMinor' in seat ? caps.push(seat) : groups.push(seat)) - 1)
  }
  const made = part.map((line) =>
    contestLineOf(
      must(lines[line], 'a part has its lines'),
      must(claims[line], 'a line has its claims'),
      numbers,
    ),
  )
  return { lines: inGoodOrder(made, groups), groups, caps }
}

/** One claim of each promotion that has a seat, in order of precedence. */
function seatedClaims(part: readonly number[], claims: Claims, seats: Seats): Claim[] {
  const seated: Claim[] = []
  const known = new Set<Claim['entry']>()
  for (const line of part)
    for (const claim of must(claims[line], 'a line has its claims')) {
      if (!seats.has(claim.entry) || known.has(claim.entry)) continue
      known.add(claim.entry)
      seated.push(claim)
    }
  return seated.length === 1 ? seated : seated.sort((a, b) => a.rank - b.rank)
}

function contestLineOf(
  goods: GoodsLine,
  claims: readonly Claim[],
  numbers: ReadonlyMap<Claim['entry'], number>,
): ContestLine {
  const choices: { seat: number; slot: number }[] = []
  const caps: number[] = []
  const free: Claim[] = []
  for (const claim of claims) {
    const { entry, slot } = claim
    const number = numbers.get(entry)
    if (entry.kind === 'line') {
      if (number === undefined) free.push(claim)
      else caps.push(number)
    } else if (number !== undefined && mayJoin(entry.group, goods.pieceMinor))
      choices.push({ seat: number, slot })
  }
  const rests: Rest[] = []
  const restAt = (pieces: number) => {
    const known = rests[pieces]
    if (known !== undefined) return known
    const rest = bestRest(free, restOf(goods, pieces))
    rests[pieces] = rest
    return rest
  }
  return { goods, choices, caps, restAt }
}

/** The claims without those of groups on lines that can be in none: goods with a floor, and the cheapest lines of too many. */
function withoutUnable(lines: readonly GoodsLine[], claims: Claims): { able: Claims; isWhole: boolean } {
  let pieces = 0
  let isWhole = true
  const able = claims.map((own, line) => {
    const goods = must(lines[line], 'claims have their line')
    if (!own.some(({ entry }) => entry.kind === 'group')) return own
    if (goods.floorMinor === 0 && pieces + goods.pieces <= mostPieces) {
      pieces += goods.pieces
      return own
    }
    if (goods.floorMinor === 0) isWhole = false
    return own.filter(({ entry }) => entry.kind === 'line')
  })
  return { able, isWhole }
}

function groupSeatsOf(
  lines: readonly GoodsLine[],
  claims: Claims,
  couponUses: ReadonlyMap<string, number>,
): Map<Claim['entry'], GroupSeat | CapSeat> {
  const supplies = new Map<GroupEntry, number[]>()
  lines.forEach((goods, line) => {
    for (const { entry, slot } of must(claims[line], 'a line has its claims')) {
      if (entry.kind === 'line' || !mayJoin(entry.group, goods.pieceMinor)) continue
      let supply = supplies.get(entry)
      if (supply === undefined) {
        supply = entry.group.slots.map(() => 0)
        supplies.set(entry, supply)
      }
      supply[slot] = (supply[slot] ?? 0) + goods.pieces
    }
  })
  const seats = new Map<Claim['entry'], GroupSeat | CapSeat>()
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

function capSeatsOf(lines: readonly GoodsLine[], claims: Claims): Map<Claim['entry'], CapSeat> {
  const wished = new Map<LineEntry, number>()
  lines.forEach((goods, line) => {
    for (const { entry } of must(claims[line], 'a line has its claims')) {
      if (entry.kind !== 'line' || entry.capMinor === undefined) continue
      wished.set(entry, (wished.get(entry) ?? 0) + lineDiscountOf(entry.reward, goods))
    }
  })
  const seats = new Map<Claim['entry'], CapSeat>()
  for (const [entry, wishedMinor] of wished) {
    const capMinor = entry.capMinor ?? 0
    if (wishedMinor > capMinor) seats.set(entry, { entry, capMinor })
  }
  return seats
}

const lesser = (a: number, b: number) => (a < b ? a : b)
