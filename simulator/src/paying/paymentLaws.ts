/** What must hold of payments when every sale has come to its end, in the words of a shopkeeper. Each returns what is wrong, or nothing. */
import type { CardTerminal } from './cardTerminal.ts'
import type { PayingTill } from './payingTill.ts'

/** Tills with the terminal that they share. */
export type Counter = { tills: readonly PayingTill[]; terminal: CardTerminal }

type Attempted = { attemptId: string; reverses?: string }
type Resolved = { attemptId: string; amountMinor: number }
type Sale = { tenders: { type: string; amountMinor: number; attemptId?: string }[] }

/** Returns what is wrong. */
export function brokenPayments(counter: Counter): string[] {
  return Object.entries(laws).flatMap(([name, holds]) => holds(counter).map((what) => `${name}: ${what}`))
}

const laws: Record<string, (counter: Counter) => string[]> = {
  'a terminal hears of an attempt after it is journalled': ({ terminal }) => terminal.heardTooEarly,

  'a terminal is asked to move money once per attempt': ({ terminal }) =>
    terminal.asked.filter((attemptId, place) => terminal.asked.indexOf(attemptId) !== place),

  'money moves once per attempt': ({ terminal: { movements } }) => {
    const ids = movements.map(({ attemptId }) => attemptId)
    return ids.filter((attemptId, place) => ids.indexOf(attemptId) !== place)
  },

  'each attempt has one outcome': ({ tills }) => {
    const outcomes = factsOf<Resolved>(tills, 'payment_resolved').map(({ attemptId }) => attemptId)
    return factsOf<Attempted>(tills, 'payment_attempted').flatMap(({ attemptId }) => {
      const count = outcomes.filter((other) => other === attemptId).length
      return count === 1 ? [] : [`${attemptId} has ${count}`]
    })
  },

  'what moved at the terminal is journalled to the cent, and nothing else': ({ tills, terminal }) =>
    differences(sumsOf(terminal.movements), sumsOf(factsOf<Resolved>(tills, 'payment_resolved'))),

  'what stays charged is what cards paid of sales': ({ tills, terminal }) => {
    const reversed = new Map(
      factsOf<Attempted>(tills, 'payment_attempted').map(({ attemptId, reverses }) => [attemptId, reverses]),
    )
    const stays = terminal.movements.map(({ attemptId, amountMinor }) => ({
      attemptId: reversed.get(attemptId) ?? attemptId,
      amountMinor,
    }))
    const paid = factsOf<Sale>(tills, 'retail_transaction').flatMap(({ tenders }) =>
      tenders.flatMap(({ attemptId, amountMinor }) =>
        attemptId === undefined ? [] : [{ attemptId, amountMinor }],
      ),
    )
    return differences(sumsOf(stays), sumsOf(paid))
  },
}

function factsOf<Body>(tills: readonly PayingTill[], kind: string): Body[] {
  return tills.flatMap(({ disk }) =>
    disk.entries.flatMap(({ text }) => {
      const entry = JSON.parse(text) as { kind: string; body: Body }
      return entry.kind === kind ? [entry.body] : []
    }),
  )
}

/** Sums by attempt; what comes to nothing is left out. */
function sumsOf(parts: readonly { attemptId: string; amountMinor: number }[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { attemptId, amountMinor } of parts) {
    const sum = (sums.get(attemptId) ?? 0) + amountMinor
    if (sum === 0) sums.delete(attemptId)
    else sums.set(attemptId, sum)
  }
  return sums
}

function differences(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((attemptId) => one.get(attemptId) !== other.get(attemptId))
    .map((attemptId) => `${attemptId}: ${one.get(attemptId) ?? 0} and ${other.get(attemptId) ?? 0}`)
}
