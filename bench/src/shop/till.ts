/** A till without a screen: its journal is sealed and signed by the shipping code, entry by entry. */
import type { FactBody, FactKind } from '@kassa/contract'
import {
  emptyHead,
  exportPublicKey,
  type Fact,
  type Head,
  makeKeyPair,
  type SignedEntry,
  seal,
} from '@kassa/journal'
import { addToTotals, type LineItem, type Tender } from '@kassa/kernel'
import { openJournal, type Pool, withTenant } from '@kassa/server/parts'
import type { Chance } from './chance.ts'
import { makeSale, newId } from './sales.ts'

export type Shop = { tenantId: string; storeId: string; items: readonly LineItem[]; chance: Chance }

export type BenchTill = Awaited<ReturnType<typeof enrolTill>>

/** Enrols a till of the shop, its journal still empty. */
export async function enrolTill(pool: Pool, { tenantId, storeId, items, chance }: Shop) {
  const pair = await makeKeyPair()
  const publicKey = await exportPublicKey(pair.publicKey)
  const identity = { tenant: tenantId, store: storeId, device: newId(), incarnation: 1 }
  const operatorId = newId()
  let head: Head = await emptyHead(identity, publicKey)
  await withTenant(pool, tenantId, async (client) => {
    await client.query(
      'insert into device (tenant_id, device_id, incarnation, store_id, public_key) values ($1, $2, 1, $3, $4)',
      [tenantId, identity.device, storeId, publicKey],
    )
    await openJournal(client, identity, head.hash)
  })
  const append = async (fact: Fact): Promise<SignedEntry> => {
    const now = { epochMs: Date.now(), offsetMinutes: 60 }
    const sealed = await seal({ identity, head, fact, now, privateKey: pair.privateKey })
    head = sealed.head
    return sealed.signed
  }
  const note = <Kind extends FactKind>(kind: Kind, body: FactBody[Kind]) => append({ kind, body } as Fact)
  const sell = (paidBy: Tender['type'] = 'cash') => {
    const receiptNumber = head.receiptNumber + 1
    const body = makeSale(items, { chance, operatorId, receiptNumber, paidBy })
    return append({ kind: 'retail_transaction', body, totals: addToTotals(head.totals, body), receiptNumber })
  }
  const sellMany = async (count: number) => {
    const entries: SignedEntry[] = []
    while (entries.length < count) entries.push(await sell())
    return entries
  }
  return { identity, publicKey, operatorId, note, sell, sellMany }
}
