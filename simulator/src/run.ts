/**
 * One run: a shop from one seed. First a phase in which things go wrong, then one in which they do not; at the end everything that was
 * handed out must be where it belongs.
 */
import { drawCompression } from './compression.ts'
import type { FaultCounts } from './fault.ts'
import { leftInStore } from './headOfficeLaws.ts'
import { alwaysTrue, brokenAtRest } from './invariants.ts'
import { payByCard } from './paying/payByCard.ts'
import { today } from './programVersion.ts'
import { makeCryptoPrompt } from './promptCrypto.ts'
import { type Chance, chanceOf } from './random.ts'
import { shareBaskets } from './sharing/shareBaskets.ts'
import { Shop, type ShopOptions } from './shop.ts'
import { meetTrouble } from './trouble.ts'

export type RunOptions = ShopOptions & {
  /** Sales over all tills. */
  sales: number
}

export type RunResult = { saleCount: number; faults: FaultCounts; traceHash: string; broken: string[] }

/** Of runs that end with it. In the others it is looked at what the old server made of all that befell it. */
const percentOfFires = 25

/** Ten times what the longest of two hundred runs took. */
const mostStepsOfCalm = 3_000

/** Runs one seed, to the first thing that is broken. The same seed gives the same trace. */
export async function run(options: RunOptions): Promise<RunResult> {
  makeCryptoPrompt()
  drawCompression(options.seed)
  const shop = await Shop.open(options)
  await makeTrouble(shop, options)
  if (shop.broken.length === 0) await comeToRest(shop, options)
  lookAround(shop)
  if (shop.broken.length === 0) shop.broken.push(...(await brokenAtRest(shop)))
  if (shop.broken.length === 0) await onceMore(shop, () => shareBaskets(shop, options))
  if (shop.broken.length === 0) await onceMore(shop, () => payByCard(shop, options))
  const saleCount = shop.tills.reduce((sum, till) => sum + till.handedOut.length, 0)
  for (const till of shop.tills) till.stop()
  shop.above?.relay.stop()
  return { saleCount, faults: shop.faults, traceHash: shop.traceHash(), broken: shop.broken }
}

/** Things go wrong once more, in a part of the shop that is looked at by itself. */
async function onceMore(shop: Shop, part: () => Promise<void>): Promise<void> {
  shop.isCalm = false
  await part()
  shop.isCalm = true
}

/** Sells, and lets everything go wrong that this seed lets go wrong. */
async function makeTrouble(shop: Shop, { seed, sales }: RunOptions): Promise<void> {
  const chance = chanceOf(seed, 'people')
  for (let sold = 0; sold < sales && shop.broken.length === 0; ) {
    const living = shop.tills.filter(({ isGone }) => !isGone)
    const till = living[chance.below(living.length)]
    if (till === undefined) return
    const act = chance.below(100)
    if (act < 45) {
      sold += 1
      if (!till.isRunning) await shop.act(`${till.name} starts`, () => till.start())
      if (!till.clock.isFrozen) await shop.act(`${till.name} sells`, () => till.sell())
    } else if (act < 80) {
      shop.note(shop.time.runNext() ? 'time' : 'nothing waits')
      await shop.rest()
    } else await meetTrouble(shop, till, chance)
    lookAround(shop)
  }
}

function lookAround(shop: Shop): void {
  for (const [name, holds] of Object.entries(alwaysTrue))
    shop.broken.push(...holds(shop).map((detail) => `${name}: ${detail}`))
}

/** Faults stop; everyone starts and closes the day; the clock runs until nothing waits. */
async function comeToRest(shop: Shop, { seed }: RunOptions): Promise<void> {
  shop.calmDown()
  for (const till of shop.tills.filter(({ isGone }) => !isGone)) {
    till.clock.thaw()
    till.line.mend()
    // Its live line opens.
    till.sender?.ask()
    if (!till.isRunning) await shop.act(`${till.name} starts`, () => till.start())
  }
  await runUntilNothingWaits(shop)
  shop.callOff()
  shop.broken.push(...leftBehind(shop))
  for (const till of shop.tills.filter(({ version, isGone }) => version !== today && !isGone)) {
    shop.changeTill(till, today)
    await shop.act(`${till.name} is upgraded`, () => till.start())
  }
  await runUntilNothingWaits(shop)
  // Head office is put back once more, at night: it is refilled before anybody sells again.
  await shop.act('a night', async () => shop.restoreHeadOffice())
  await runUntilNothingWaits(shop)
  shop.broken.push(...leftBehind(shop))
  const night = chanceOf(seed, 'night')
  if (night.happens(percentOfFires)) await replaceServer(shop, night)
  // Its first entry is also the first that head office hears of it.
  await shop.act('one more till', () => shop.enrolTill())
  for (const till of shop.tills.filter(({ isRunning }) => isRunning)) {
    const operatorId = till.soul.identity.device
    await shop.act(`${till.name} closes`, () => till.note({ kind: 'signed_out', body: { operatorId } }))
  }
  await runUntilNothingWaits(shop)
}

/** Tills have let go of all they may, and an empty server takes the place of that of the store: head office gives it back what it lacks. */
async function replaceServer(shop: Shop, chance: Chance): Promise<void> {
  const running = shop.tills.filter(({ isRunning }) => isRunning)
  for (const { sender } of running) sender?.ask()
  await runUntilNothingWaits(shop)
  for (const till of running)
    await shop.act(`${till.name} lets go of all it may`, () => shop.letGoOfOld(till, 0))
  await shop.act('a night in which the store server burns', async () => shop.loseServer())
  // The line breaks meanwhile, as lines do.
  shop.time.after(chance.below(400), () => shop.cutLineAbove(1_000))
  await runUntilNothingWaits(shop)
  shop.broken.push(...leftBehind(shop))
}

/** What waits is sent by itself once the line is back: nobody has to sell something first. */
function leftBehind(shop: Shop): string[] {
  const inStore = leftInStore(shop).map((what) => `the store server left what waits behind: ${what}`)
  const onTills = shop.tills.flatMap(({ name, sender, writtenCount }) => {
    const isLeft = sender !== undefined && sender.line !== 'stopped' && sender.sent.seq < writtenCount
    return isLeft ? [`${name} left what waits behind: ${sender.sent.seq} of ${writtenCount}`] : []
  })
  return [...onTills, ...inStore]
}

async function runUntilNothingWaits(shop: Shop): Promise<void> {
  if (shop.broken.length > 0) return
  for (let step = 0; shop.time.runNext(); step += 1) {
    await shop.rest()
    if (step < mostStepsOfCalm) continue
    shop.broken.push('it never comes to rest')
    return
  }
}
