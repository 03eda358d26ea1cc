/** How the house account of a customer stands: by the server, or up to the shop's limit for a time without it. */
import { must } from '@kassa/kernel'
import { limitMinor, movedHere } from '../tendering/withoutServer.ts'
import type { Workstation } from '../till/workstation.ts'
import type { AccountStanding } from './account.ts'

/** A customer stands there: what the server does not say by then, the till decides without. */
const patienceMs = 2_500

/** Resolves to how the account stands; undefined where the store takes none, or the customer has none in its currency. */
export async function readAccount(
  workstation: Workstation,
  customerId: string,
): Promise<AccountStanding | undefined> {
  const granted = await grantedMinor(workstation, customerId)
  if (granted === undefined) return undefined
  const { session, records } = workstation
  const currency = records.store?.currency ?? ''
  const body = { kind: 'house_account' as const, accountId: customerId, currency }
  const outcome = await session.call('readStoredValue', { body }, { timeoutMs: patienceMs })
  if (outcome.status !== 'ok') return withoutServer(workstation, { customerId, granted })
  // The record is on its way to this till, or was just taken back: what the server says holds.
  if (outcome.reply.status !== 'found') return undefined
  const { balanceMinor, availableMinor } = outcome.reply
  const owedMinor = balanceMinor === 0 ? 0 : -balanceMinor
  return { customerId, limitMinor: granted, availableMinor, owedMinor }
}

/** Returns what this till lets the customer owe while nobody knows what they owe elsewhere.   Units: minor units. */
export async function withoutServer(
  { records, store, breathe, writer, upstream }: Workstation,
  { customerId, granted }: { customerId: string; granted: number },
): Promise<AccountStanding> {
  const journal = { store, breathe, headSeq: writer.head.seq, sentSeq: upstream.sender.sent.seq }
  const movedMinor = await movedHere(journal, { kind: 'house_account', accountId: customerId })
  const ofStore = limitMinor(must(records.store, 'a store that takes house accounts'))
  const most = (ofStore < granted ? ofStore : granted) + (movedMinor < 0 ? movedMinor : 0)
  return { customerId, limitMinor: granted, availableMinor: most > 0 ? most : 0 }
}

/** Returns what the back office granted the customer; undefined where that is nothing here. */
export async function grantedMinor(
  { records }: Pick<Workstation, 'records'>,
  customerId: string,
): Promise<number | undefined> {
  const { store } = records
  if (store?.tenders?.houseAccount === undefined) return undefined
  const book = await records.customers.open()
  const account = book.get(customerId)?.houseAccount
  return account?.currency === store.currency ? account.limitMinor : undefined
}
