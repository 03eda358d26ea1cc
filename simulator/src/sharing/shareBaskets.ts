/**
 * The tills of a store share baskets: put aside here, taken up there, worked on by two at once, paid. First a phase in which lines, disks
 * and people do what they do, then one in which everything is heard; at the end all tills must know the same.
 */
import type { FaultKind, Strikes } from '../fault.ts'
import { type Chance, chanceOf } from '../random.ts'
import { VirtualClock } from '../virtualClock.ts'
import { SharedStore } from './sharedStore.ts'
import { brokenSharing, type Shelf } from './sharingLaws.ts'
import { SharingTill } from './sharingTill.ts'

/** What the run of a shop has for this part of it. */
export type SharingShop = {
  /** Returns whether a fault of this kind happens now; counts it. */
  strikesOf: (stream: string) => Strikes
  /** The same for what is begun on purpose: always, where this seed has it. */
  strikes: Strikes
  note: (line: string) => void
  broken: string[]
}

const mostActs = 60
const items = ['cup', 'pen', 'book'] as const
const minuteMs = 60_000

/** Shares baskets over some of the shop's time, and notes what is wrong at the end. */
export async function shareBaskets(
  shop: SharingShop,
  { seed, sales }: { seed: number; sales: number },
): Promise<void> {
  const chance = chanceOf(seed, 'sharing')
  const time = new VirtualClock(Date.UTC(2026, 10, 22, 8))
  let isCalm = false
  const calmed =
    (strikes: Strikes): Strikes =>
    (kind) =>
      !isCalm && strikes(kind)
  const strikes = calmed(shop.strikesOf('sharing'))
  const store = new SharedStore({ time, chance: chanceOf(seed, 'shared store'), strikes })
  const tills = Array.from({ length: 2 + chance.below(3) }, (_, place) => {
    const name = `till ${place + 1}`
    return new SharingTill({
      ...{ name, time, store, chance: chanceOf(seed, `sharing ${name}`) },
      strikes: calmed(shop.strikesOf(`sharing ${name}`)),
    })
  })
  const shelf: Shelf = { store, tills, homes: new Map(), removed: new Set(), scans: new Map() }
  for (const till of tills) await till.start()
  await settled()
  for (let act = 0; act < Math.min(mostActs, sales * 2); act += 1) {
    const till = chance.pick(tills as [SharingTill, ...SharingTill[]])
    if (chance.happens(8)) {
      meetTrouble({ till, shelf, time, chance, shop })
      await settled()
    }
    if (!till.isRunning) await till.start()
    shop.note(`${till.name} ${await actOf(till, shelf, { chance, shop })}`)
    await settled()
    for (let step = chance.below(6); step > 0 && time.runNext(); step -= 1) await settled()
  }
  isCalm = true
  await comeToRest(shelf, time)
  shop.broken.push(...brokenSharing(shelf))
  // Whatever is known is on the disks.
  for (const till of tills) till.stop()
  for (const till of tills) await till.start()
  await comeToRest(shelf, time)
  shop.broken.push(...brokenSharing(shelf).map((what) => `after a restart: ${what}`))
  for (const till of tills) till.stop()
}

/** What somebody at a till does next. Returns it in words. */
async function actOf(
  till: SharingTill,
  shelf: Shelf,
  { chance, shop }: { chance: Chance; shop: SharingShop },
): Promise<string> {
  const drawn = chance.below(100)
  if (drawn < 40) {
    const { basketId } = till
    const lineId = await till.scan(chance.pick(items))
    if (lineId === undefined) return 'cannot scan'
    shelf.homes.set(lineId, basketId)
    shelf.scans.set(lineId, (shelf.scans.get(lineId) ?? 0) + 1)
    return 'scans'
  }
  if (drawn < 45) {
    const lineId = await till.removeLine()
    if (lineId !== undefined) shelf.removed.add(lineId)
    return 'removes a line'
  }
  if (drawn < 60) {
    await till.hold()
    return 'parks'
  }
  if (drawn < 80) {
    const views = till.orders?.views ?? []
    const wanted = views[chance.below(Math.max(1, views.length))]
    if (wanted === undefined) return 'has nothing to take up'
    const isTakeOver = wanted.elsewhere?.isInUse === true && shop.strikes('basket_taken_over')
    await till.resume(wanted.basketId, isTakeOver)
    return isTakeOver ? 'takes over' : 'takes up'
  }
  if (drawn < 88) {
    await till.startPaying()
    return 'begins to pay'
  }
  if (drawn < 97) {
    await till.finishPaying()
    return 'is paid'
  }
  await till.giveUp()
  return 'gives up'
}

type Scene = {
  till: SharingTill
  shelf: Shelf
  time: VirtualClock
  chance: Chance
  shop: SharingShop
}

const troubles: readonly [FaultKind, ...FaultKind[]] = [
  'till_killed',
  'line_cut',
  'line_cut_up',
  'line_cut_down',
  'orders_forgotten',
  'basket_taken_apart',
]

function meetTrouble({ till, shelf, time, chance, shop }: Scene): void {
  const kind = chance.pick(troubles)
  const untilMs = time.epochMs() + chance.below(20 * minuteMs)
  if (!shop.strikes(kind)) return
  shop.note(`${till.name}: ${kind}`)
  switch (kind) {
    case 'till_killed':
      till.stop()
      break
    case 'orders_forgotten':
      shelf.store.forget()
      break
    case 'line_cut':
    case 'line_cut_up':
    case 'line_cut_down':
      till.line.cut(kind, untilMs)
      break
    case 'basket_taken_apart': {
      till.line.cut('line_cut', untilMs)
      const wanted = till.orders?.views.find(({ elsewhere }) => elsewhere !== undefined)
      if (wanted !== undefined) void till.resume(wanted.basketId, true).then(() => till.startPaying())
      break
    }
    default:
  }
}

async function comeToRest({ tills }: Shelf, time: VirtualClock): Promise<void> {
  for (const till of tills) {
    till.line.mend()
    if (!till.isRunning) await till.start()
    await till.cancelPaying()
    till.orders?.lineOpened()
  }
  await settled()
  for (let step = 0; step < 5_000 && time.runNext(); step += 1) await settled()
}

/** Everything that does not wait for the clock is done. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
