/**
 * What a till takes of a gift card or a house account while the server cannot be asked: up to the shop's limit for each card, less what this till took of it
 * already and the server does not know yet. Others may spend the same card meanwhile: then the server names the sale, and a person looks.
 */
import type { StoreRecord } from '@kassa/contract'
import { type NumberedKind, parseAccountNumber, post, sumExact, type ValueEntry } from '@kassa/kernel'
import { type OwnJournal, ownSales } from '../returning/ownSales.ts'

export type UnsentJournal = OwnJournal & {
  /** The last entry that the server holds. */
  sentSeq: number
}

export type WithoutServer =
  | { status: 'taken'; accountId: string; kind: NumberedKind; mostMinor: number }
  /** Nobody can tell whether there is such a card: only numbers that tills made say so themselves. */
  | { status: 'card_needs_server' }

/** Returns how much the card may pay.   Units: minor units, above zero.   Fails: `card_needs_server` (returned). */
export async function allowedWithoutServer(
  number: string,
  { store, journal }: { store: Pick<StoreRecord, 'tenders' | 'denominationsMinor'>; journal: UnsentJournal },
): Promise<WithoutServer> {
  const parsed = parseAccountNumber(number)
  if (parsed.status !== 'valid' || parsed.kind === undefined) return { status: 'card_needs_server' }
  const { accountId, kind } = parsed
  const movedMinor = await movedHere(journal, { kind, accountId })
  const mostMinor = limitMinor(store) + (movedMinor < 0 ? movedMinor : 0)
  return mostMinor > 0 ? { status: 'taken', accountId, kind, mostMinor } : { status: 'card_needs_server' }
}

/** The most that each card or account pays altogether while the server cannot be asked.   Units: minor units. */
export function limitMinor({
  tenders,
  denominationsMinor,
}: Pick<StoreRecord, 'tenders' | 'denominationsMinor'>) {
  return (
    tenders?.offlineMostMinor ?? denominationsMinor.reduce((most, note) => (note > most ? note : most), 0)
  )
}

/** What this till loaded and spent since the server last heard of it; below zero where it took more than it loaded. */
export async function movedHere(
  journal: UnsentJournal,
  { kind, accountId }: Pick<ValueEntry, 'kind' | 'accountId'>,
): Promise<number> {
  const moved: number[] = []
  for await (const { transaction } of ownSales(journal, journal.sentSeq)) {
    const own = post(transaction).value.filter(
      (entry) => entry.kind === kind && entry.accountId === accountId,
    )
    moved.push(...own.map(({ amountMinor }) => amountMinor))
  }
  return sumExact(moved)
}
