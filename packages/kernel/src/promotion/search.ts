/**
 * The best way to share the pieces of a contest among groups, limits and line rules.
 *
 * Piece by piece, each goes to a slot or is left to the line rules. What can still be gained depends only on how full the groups
 * are, so of all ways to the same fullness only the best is followed; ways that cannot catch up with one already known, or whose
 * groups cannot become whole any more, are given up. The outcome is exact, or undefined when the steps run out.
 */
import { must } from '../fault/assert.ts'
import { priceOfPiece, restOf } from './goodsLine.ts'
import { completionOf, isRewarded, shareOf, yieldOf } from './group.ts'
import {
  afterDiscount,
  afterLine,
  afterPiece,
  begunOf,
  completes,
  digitValue,
  fillOf,
  hasRoom,
  isPassable,
  type Layout,
  layoutOf,
  type Passage,
} from './layout.ts'
import { type Rest, takeAlone } from './rest.ts'
import type { Contest, ContestLine } from './seat.ts'
import type { Seated, Solution } from './solution.ts'

/** How many steps a search may still take. One basket has one purse. */
export type Purse = { steps: number }

type Way = {
  valueMinor: number
  /** Groups that need a coupon. */
  coupons: number
  before: Way | undefined
  seated?: Seated
  rest?: Rest
}

type Ways = Map<number, Way>

/** Returns the best solution, or undefined when the purse is empty or there are too many states to count.
 *  `known` is a solution to beat. */
export function searchContest(contest: Contest, purse: Purse, known: Solution): Solution | undefined {
  const layout = layoutOf(contest)
  if (layout === undefined) return undefined
  const hopes = hopesOf(contest)
  const open = new Map<number, Passage>()
  let ways: Ways = new Map([[0, { valueMinor: 0, coupons: 0, before: undefined }]])
  for (const [index, line] of contest.lines.entries()) {
    const after = overLine({ contest, layout, index, line, purse }, ways)
    if (after === undefined) return undefined
    const lineLayout = must(layout.lines[index], 'a line has its layout')
    const { passages } = lineLayout
    for (const passage of passages) {
      if (passage.nextMinor === undefined) open.delete(passage.seat)
      else open.set(passage.seat, passage)
    }
    ways = new Map()
    for (const [state, way] of after) {
      if (!passages.every((passage) => isPassable(state, passage))) continue
      const hope = (hopes[index + 1] ?? 0) + pendingHope(state, contest, open)
      if (way.valueMinor + hope >= known.discountMinor) keepBetter(ways, afterLine(state, lineLayout), way)
    }
  }
  return solutionOf(ways, known)
}

type Here = { contest: Contest; layout: Layout; index: number; line: ContestLine; purse: Purse }

function overLine(here: Here, ways: Ways): Ways | undefined {
  const { line } = here
  const pieces = line.goods.pieces
  const byTaken: Ways[] = [ways]
  for (const choice of line.choices) {
    for (let taken = 0; taken < pieces; taken += 1) {
      const from = must(byTaken[taken], 'ways by pieces taken')
      const into = byTaken[taken + 1] ?? new Map()
      byTaken[taken + 1] = into
      if (!takeSteps(here.purse, from.size)) return undefined
      seatOne(here, choice, priceOfPiece(line.goods, taken), from, into)
    }
  }
  const after: Ways = new Map()
  for (const [taken, from] of byTaken.entries()) {
    if (!takeSteps(here.purse, from.size)) return undefined
    leaveRest(here, pieces - taken, from, after)
  }
  return after
}

/** Returns whether the purse had the steps, which are gone then. */
function takeSteps(purse: Purse, steps: number): boolean {
  if (purse.steps < steps) return false
  purse.steps -= steps
  return true
}

function seatOne(
  here: Here,
  { seat, slot }: { seat: number; slot: number },
  pieceMinor: number,
  from: Ways,
  into: Ways,
): void {
  const { entry } = must(here.contest.groups[seat], 'a choice has its seat')
  const group = must(here.layout.groups[seat], 'a seat has its layout')
  const yieldMinor = yieldOf(entry.group, slot, pieceMinor)
  const completionMinor = completionOf(entry.group)
  for (const [state, way] of from) {
    if (!hasRoom(state, group, slot)) continue
    const isWhole = completes(state, group, slot)
    const gained = isRewarded(entry.group, fillOf(state, group, slot)) ? yieldMinor : 0
    const valueMinor = way.valueMinor + gained + (isWhole ? completionMinor : 0)
    const coupons = way.coupons + (isWhole && entry.needsCoupon ? 1 : 0)
    const seated = { line: here.index, seat, slot, pieceMinor }
    keepBetter(into, afterPiece(state, group, slot, isWhole), { valueMinor, coupons, before: way, seated })
  }
}

function leaveRest(here: Here, pieces: number, from: Ways, into: Ways): void {
  const { line, contest, layout } = here
  const rest = line.restAt(pieces)
  for (const [state, way] of from) {
    const { coupons, valueMinor } = way
    keepBetter(into, state, { valueMinor: valueMinor + rest.discountMinor, coupons, before: way, rest })
    for (const cap of line.caps) {
      const digit = must(layout.caps[cap], 'a limit has its digit')
      const { entry, capMinor } = must(contest.caps[cap], 'a line has its limits')
      const capped = takeAlone(entry, restOf(line.goods, pieces), capMinor - digitValue(state, digit))
      if (capped.discountMinor <= rest.discountMinor) continue
      const after = afterDiscount(state, digit, capped.discountMinor)
      const discounted = valueMinor + capped.discountMinor
      keepBetter(into, after, { valueMinor: discounted, coupons, before: way, rest: capped })
    }
  }
}

function keepBetter(ways: Ways, state: number, way: Way): void {
  const rival = ways.get(state)
  const isBetter =
    rival === undefined ||
    way.valueMinor > rival.valueMinor ||
    (way.valueMinor === rival.valueMinor && way.coupons < rival.coupons)
  if (isBetter) ways.set(state, way)
}

/** Returns, for each line and the end, no less than what can be gained from there on, pieces in unfinished groups aside. */
export function hopesOf({ lines, groups, caps }: Contest): number[] {
  const hopes = [0]
  for (const { goods, choices, restAt, caps: own } of [...lines].reverse()) {
    const dearest = priceOfPiece(goods, 0)
    const share = greatest(
      choices.map(({ seat, slot }) => {
        const { group } = must(groups[seat], 'a choice has its seat').entry
        // Pieces of one line may differ by one, so that dearest first holds but for one.
        return shareOf(group, slot, dearest) + 1
      }),
    )
    let most = 0
    for (let left = choices.length === 0 ? goods.pieces : 0; left <= goods.pieces; left += 1) {
      const capped = own.map((cap) => cappedHope(caps[cap], goods, left))
      const rest = greatest([restAt(left).discountMinor, ...capped])
      most = greatest([most, rest + (goods.pieces - left) * share])
    }
    hopes.unshift(most + (hopes[0] ?? 0))
  }
  return hopes
}

function cappedHope(
  cap: Contest['caps'][number] | undefined,
  goods: ContestLine['goods'],
  left: number,
): number {
  const { entry, capMinor } = must(cap, 'a line has its limits')
  return takeAlone(entry, restOf(goods, left), capMinor).discountMinor
}

/** What finishing the unfinished groups may add beyond the hopes for the pieces that do it. */
function pendingHope(state: number, { groups }: Contest, open: ReadonlyMap<number, Passage>): number {
  let hope = 0
  for (const [seat, { group: layout, nextMinor = 0 }] of open) {
    const { group } = must(groups[seat], 'a passage has its seat').entry
    const { reward } = group
    if (reward.type === 'amount') hope += begunOf(state, layout) * reward.amountMinor
    if (reward.type === 'last' && begunOf(state, layout) > 0)
      hope += reward.rewardedPieces * yieldOf(group, 0, nextMinor)
  }
  return hope
}

function solutionOf(ways: Ways, known: Solution): Solution {
  const best = ways.get(0)
  if (best === undefined) return known
  const solution: Solution = { discountMinor: best.valueMinor, seated: [], rests: [] }
  for (let way: Way | undefined = best; way !== undefined; way = way.before) {
    if (way.seated !== undefined) solution.seated.push(way.seated)
    if (way.rest !== undefined) solution.rests.push(way.rest)
  }
  solution.seated.reverse()
  solution.rests.reverse()
  return solution
}

function greatest(values: readonly number[]): number {
  return values.reduce((most, value) => (value > most ? value : most), 0)
}
