/** What a customer bought: this till's own sales at once, then those that the server knows of all stores. */
import type { RouteTypes } from '@kassa/contract'
import type { DeviceSession } from '../identity/deviceSession.ts'
import { type OwnJournal, ownSales } from '../returning/ownSales.ts'

export type Purchase = RouteTypes['readPurchases']['reply']['purchases'][number]

export type PurchasesFound = {
  /** Newest first. */
  purchases: readonly Purchase[]
  /** `asking`: these are this till's own, more may come. `no_answer`: they are all that can be had. */
  server: 'asking' | 'answered' | 'no_answer'
}

/** Own sales that are looked through: the till goes on selling meanwhile, but not for ever. */
const mostLooked = 5_000
const mostOwn = 50
const patienceMs = 8_000

/** Yields what is known, twice. */
export async function* readPurchases(
  { session, journal, storeName }: { session: DeviceSession; journal: OwnJournal; storeName: string },
  customerId: string,
): AsyncGenerator<PurchasesFound> {
  const asked = session.call('readPurchases', { params: { customerId } }, { timeoutMs: patienceMs })
  const own = await ownPurchases(journal, storeName, customerId)
  yield { purchases: own, server: 'asking' }
  const outcome = await asked
  yield outcome.status === 'ok'
    ? { purchases: united(own, outcome.reply.purchases), server: 'answered' }
    : { purchases: own, server: 'no_answer' }
}

async function ownPurchases(
  journal: OwnJournal,
  storeName: string,
  customerId: string,
): Promise<readonly Purchase[]> {
  const purchases: Purchase[] = []
  let looked = 0
  for await (const { transaction, at } of ownSales(journal)) {
    looked += 1
    if (looked > mostLooked || purchases.length === mostOwn) break
    if (transaction.customerId !== customerId) continue
    const { transactionId, receiptNumber, totalMinor, currency } = transaction
    const lines = transaction.lines.map(({ itemId, name, quantityMilli }) => ({
      itemId,
      name,
      quantityMilli,
    }))
    purchases.push({ transactionId, at, storeName, receiptNumber, totalMinor, currency, lines })
  }
  return purchases
}

function united(own: readonly Purchase[], told: readonly Purchase[]): Purchase[] {
  const byId = new Map([...told, ...own].map((purchase) => [purchase.transactionId, purchase]))
  return [...byId.values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}
