/** A till without a screen, in Node.js or in a page: the shipping code seals and signs its journal, entry by entry. */
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
import { addToTotals, type LineItem, type RetailTransaction } from '@kassa/kernel'
import type { Chance } from './chance.ts'
import { makeSale, newId } from './sales.ts'

export type Shop = { tenantId: string; storeId: string; items: readonly LineItem[]; chance: Chance }

export type BenchTill = Awaited<ReturnType<typeof makeTill>>

/** A sale with the ends of the journal before and after it. */
export type SealedSale = { transaction: RetailTransaction; signed: SignedEntry; previous: Head; head: Head }

/** Makes a till of the shop, its journal still empty. */
export async function makeTill({ tenantId, storeId, items, chance }: Shop) {
  const pair = await makeKeyPair()
  const publicKey = await exportPublicKey(pair.publicKey)
  const identity = { tenant: tenantId, store: storeId, device: newId(), incarnation: 1 }
  const operatorId = newId()
  const genesis = await emptyHead(identity, publicKey)
  let head: Head = genesis
  const append = async (fact: Fact): Promise<SignedEntry> => {
    const now = { epochMs: Date.now(), offsetMinutes: 60 }
    const sealed = await seal({ identity, head, fact, now, privateKey: pair.privateKey })
    head = sealed.head
    return sealed.signed
  }
  const sealSale = async (paidBy: 'cash' | 'card' = 'cash'): Promise<SealedSale> => {
    const previous = head
    const receiptNumber = previous.receiptNumber + 1
    const transaction = makeSale(items, { chance, operatorId, receiptNumber, paidBy })
    const totals = addToTotals(previous.totals, transaction)
    const signed = await append({ kind: 'retail_transaction', body: transaction, totals, receiptNumber })
    return { transaction, signed, previous, head }
  }
  return {
    ...{ identity, publicKey, operatorId, genesis, sealSale },
    note: <Kind extends FactKind>(kind: Kind, body: FactBody[Kind]) => append({ kind, body } as Fact),
    async sell(paidBy?: 'cash' | 'card') {
      return (await sealSale(paidBy)).signed
    },
    async sellMany(count: number) {
      const entries: SignedEntry[] = []
      while (entries.length < count) entries.push((await sealSale()).signed)
      return entries
    },
  }
}
