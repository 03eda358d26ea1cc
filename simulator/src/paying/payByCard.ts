/**
 * Tills are paid by card at one terminal. First a phase in which terminal, disks and people do what they do, then one in which every sale
 * comes to its end; what moved at the terminal must be what the journals say.
 */
import type { Strikes } from '../fault.ts'
import { type Chance, chanceOf } from '../random.ts'
import type { SharingShop } from '../sharing/shareBaskets.ts'
import { VirtualClock } from '../virtualClock.ts'
import { CardTerminal } from './cardTerminal.ts'
import { PayingTill } from './payingTill.ts'
import { brokenPayments } from './paymentLaws.ts'

const mostActs = 40
const mostStepsToTheEnd = 3_000
const moreThanAnySale = 1_000_000

type Scene = { till: PayingTill; terminal: CardTerminal; chance: Chance }

/** Takes cards over some of the shop's time, and notes what is wrong at the end. */
export async function payByCard(
  shop: SharingShop,
  { seed, sales }: { seed: number; sales: number },
): Promise<void> {
  const chance = chanceOf(seed, 'paying')
  const time = new VirtualClock(Date.UTC(2026, 10, 22, 8))
  let isCalm = false
  const calmed =
    (strikes: Strikes): Strikes =>
    (kind) =>
      !isCalm && strikes(kind)
  const tills: PayingTill[] = []
  const terminal = new CardTerminal({
    ...{ time, chance: chanceOf(seed, 'terminal'), strikes: calmed(shop.strikesOf('terminal')) },
    isJournalled: (attemptId) =>
      tills.some(({ disk }) => disk.entries.some(({ text }) => text.includes(attemptId))),
  })
  for (const name of ['paying till 1', 'paying till 2']) {
    const own = { chance: chanceOf(seed, name), strikes: calmed(shop.strikesOf(name)) }
    tills.push(await PayingTill.enrol({ name, time, terminal, ...own }))
  }
  for (let act = 0; act < Math.min(mostActs, sales * 2); act += 1) {
    const till = chance.pick(tills as [PayingTill, ...PayingTill[]])
    if (chance.happens(8) && shop.strikes('till_killed')) till.stop()
    shop.note(`${till.name} ${await actOf({ till, terminal, chance })}`)
    await settled(tills)
    for (let step = chance.below(4); step > 0 && time.runNext(); step -= 1) await settled(tills)
  }
  isCalm = true
  if (!(await comeToTheEnd(tills, time))) shop.broken.push('a sale never comes to its end')
  shop.broken.push(...brokenPayments({ tills, terminal }))
  for (const till of tills) till.stop()
}

/** What somebody at a till does next. Returns it in words. */
async function actOf({ till, terminal, chance }: Scene): Promise<string> {
  const drawn = chance.below(100)
  const { state } = till
  switch (state?.name) {
    case undefined:
      await till.start()
      return 'starts'
    case 'scanning':
      await till.sell()
      return 'begins to pay'
    case 'tendering': {
      const [payment] = state.tendering.payments
      if (drawn < 50) await till.payByCard()
      else if (drawn < 70) await till.payByCard(100 + chance.below(900))
      else if (drawn < 80) await till.dispatch({ name: 'cash_given', amountMinor: 500 })
      else if (drawn < 90 && payment !== undefined)
        await till.dispatch({ name: 'card_taken_back', attemptId: payment.attemptId })
      else await till.dispatch({ name: 'cancelled' })
      return 'pays'
    }
    case 'asking':
    case 'checking':
      if (drawn < 10) await till.dispatch({ name: 'abort_wanted' })
      return 'waits for the terminal'
    case 'in_doubt':
      if (drawn < 30 && terminal.showsNothingOf(state.attempt.attemptId)) await till.voidByHand()
      else await till.dispatch({ name: 'check_wanted' })
      return 'looks what became of it'
    case 'completed':
      await till.dispatch({ name: 'left' })
      return 'is done'
    default:
      return 'waits'
  }
}

/** Everyone starts, what is in doubt is asked, what is open is paid in cash. Returns whether that is so in the end. */
async function comeToTheEnd(tills: readonly PayingTill[], time: VirtualClock): Promise<boolean> {
  for (let step = 0; step < mostStepsToTheEnd; step += 1) {
    for (const till of tills) await finish(till)
    await settled(tills)
    const isWaiting = time.runNext()
    await settled(tills)
    if (!isWaiting && tills.every(({ state }) => state?.name === 'scanning')) return true
  }
  return false
}

async function finish(till: PayingTill): Promise<void> {
  switch (till.state?.name) {
    case undefined:
      return till.start()
    case 'in_doubt':
      return till.dispatch({ name: 'check_wanted' })
    case 'completed':
      return till.dispatch({ name: 'left' })
    case 'tendering':
      await till.dispatch({ name: 'cash_given', amountMinor: moreThanAnySale })
      // One that is paid already, and was only not written.
      return till.dispatch({ name: 'cash_given', amountMinor: 0 })
    default:
  }
}

/** Everything that waits neither for the terminal nor for the clock is done. */
async function settled(tills: readonly PayingTill[]): Promise<void> {
  await new Promise(setImmediate)
  for (const till of tills) await till.settled()
  await new Promise(setImmediate)
}
