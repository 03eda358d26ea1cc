/** What must hold at the end of every run, in the words of a shopkeeper. Each returns what is wrong, or nothing. */

import { parseEntry, type SignedEntry } from '@kassa/journal'
import { deriveRows, levelChanges } from '@kassa/server/derive'
import type { SimulatedServer } from './simulatedServer.ts'
import type { SimulatedTill } from './simulatedTill.ts'

export type World = { tills: readonly SimulatedTill[]; server: SimulatedServer }

type Invariant = (world: World) => string[]

const entriesAtServer = ({ server }: World, till: SimulatedTill): SignedEntry[] =>
  server.state.journals.get(till.identity.device)?.entries ?? []

const read = (entry: SignedEntry) => {
  const parsed = parseEntry(entry.text)
  return parsed.status === 'parsed' ? parsed.entry : undefined
}

export const invariants: Record<string, Invariant> = {
  'every receipt that was handed out is one entry at the server': (world) =>
    world.tills.flatMap((till) => {
      const bodies = entriesAtServer(world, till).map(
        (entry) => read(entry)?.body as Record<string, unknown> | undefined,
      )
      return till.handedOut.flatMap(({ transactionId, receiptNumber }) => {
        const found = bodies.filter((body) => body?.transactionId === transactionId)
        if (found.length === 1 && found[0]?.receiptNumber === receiptNumber) return []
        return [`receipt ${receiptNumber} is at the server ${found.length} times`]
      })
    }),

  'the server holds each journal byte for byte as the till wrote it': (world) =>
    world.tills.flatMap((till) => {
      const held = entriesAtServer(world, till).map(({ text }) => text)
      const written = till.disk.entries.map(({ text }) => text)
      return held.join('\n') === written.join('\n')
        ? []
        : [`${held.length} entries held, ${written.length} written`]
    }),

  'the chain is unbroken and time never goes back in it': (world) =>
    world.tills.flatMap((till) => {
      let [prev, atMs] = [till.genesis, 0]
      return till.disk.entries.flatMap((signed, index) => {
        const entry = read(signed)
        const isNext = entry?.prev === prev && entry.seq === index + 1 && Date.parse(entry.at) >= atMs
        prev = signed.hash
        atMs = Date.parse(entry?.at ?? '')
        return isNext ? [] : [`entry ${index + 1} does not follow`]
      })
    }),

  'receipt numbers rise by one and none is missing': (world) =>
    world.tills.flatMap((till) => {
      const bodies = till.disk.entries.map(
        (entry) => read(entry)?.body as Record<string, unknown> | undefined,
      )
      return bodies.flatMap((body, index) =>
        body?.receiptNumber === index + 1
          ? []
          : [`receipt ${String(body?.receiptNumber)} is sale ${index + 1}`],
      )
    }),

  'each entry has its effects once, and ledgers balance': ({ server, tills }) => {
    const effects = server.state.derived.flatMap((entry) => entry.effects ?? [])
    const ids = effects.map(({ transaction }) => transaction.transactionId)
    const doubled = ids.filter((id, index) => ids.indexOf(id) !== index)
    const written = tills.reduce((sum, till) => sum + till.disk.entries.length, 0)
    const unbalanced = effects.filter(
      ({ money }) => money.reduce((sum, entry) => sum + entry.amountMinor, 0) !== 0,
    )
    return [
      ...doubled.map((id) => `transaction ${id} has its effects twice`),
      ...unbalanced.map(({ transaction }) => `transaction ${transaction.transactionId} does not balance`),
      ...(ids.length === written ? [] : [`${ids.length} transactions posted, ${written} written`]),
    ]
  },

  'stock is what was sold, and equals a replay': ({ server, tills }) => {
    const replayed = tills.flatMap((till) =>
      till.disk.entries.flatMap((signed) => {
        const entry = read(signed)
        return entry === undefined
          ? []
          : (deriveRows({ signed, content: { status: 'read', entry } }).effects ?? [])
      }),
    )
    return levelChanges(replayed).flatMap(({ itemId, quantityMilli }) => {
      const held = server.state.levels.get(itemId) ?? 0
      return held === quantityMilli ? [] : [`${itemId}: level ${held}, sold ${quantityMilli}`]
    })
  },

  'everything has arrived once faults stop, and every till knows it': ({ tills }) =>
    tills.flatMap((till) => {
      const written = till.disk.entries.length
      const known = till.sender?.sent.seq
      return till.sender?.isIdle === true && known === written
        ? []
        : [`${written} written, the till knows of ${known}`]
    }),
}

/** What must hold at every moment: the badge never says that a sale is at the server while it is not. */
export function badgeClaimsTooMuch({ tills, server }: World): string[] {
  return tills.flatMap((till) => {
    const held = server.state.journals.get(till.identity.device)?.head.seq ?? 0
    const claimed = till.sender?.sent.seq ?? 0
    return claimed <= held ? [] : [`the badge says ${claimed}, the server holds ${held}`]
  })
}
