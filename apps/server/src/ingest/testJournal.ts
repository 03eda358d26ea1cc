/** A device for tests: its journal is made by the shipping code, its sales by the kernel. */
import { randomBytes } from 'node:crypto'
import {
  emptyHead,
  exportPublicKey,
  type Fact,
  type Head,
  makeKeyPair,
  type SignedEntry,
  seal,
  uuidv7,
} from '@kassa/journal'
import { addToTotals, closeTransaction, foldBasket, must, price, type RetailTransaction } from '@kassa/kernel'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { openJournal } from './head.ts'

export const testId = () => uuidv7(Date.now(), randomBytes(10))

/** What a test sells: names, prices with five decimals, pieces. */
export type TestLine = { itemId: string; unitPriceE5: number; pieces: number }

/** Enrols a device of a tenant and returns it with its journal still empty. */
export async function makeTestDevice(pool: Pool, tenantId: string, storeId: string) {
  const pair = await makeKeyPair()
  const publicKey = await exportPublicKey(pair.publicKey)
  const identity = { tenant: tenantId, store: storeId, device: testId(), incarnation: 1 }
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
  return {
    identity,
    publicKey,
    append,
    /** Sells for cash, in a shift where one is named; `more` is what few sales have. */
    sell: (lines: TestLine[], shiftId?: string, more: Partial<RetailTransaction> = {}) => {
      const transaction = { ...sellForCash(lines, head.receiptNumber + 1), ...more }
      const totals = addToTotals(head.totals, transaction)
      const { receiptNumber } = transaction
      const body = shiftId === undefined ? transaction : { ...transaction, shiftId }
      return append({ kind: 'retail_transaction', body, totals, receiptNumber })
    },
  }
}

/** Returns a sale for cash, to the cent, under Dutch tax of 21 %. */
export function sellForCash(lines: TestLine[], receiptNumber: number): RetailTransaction {
  const events = lines.map(({ itemId, unitPriceE5, pieces }, index) => ({
    ...{ type: 'line_added' as const, eventId: `e${index}`, revision: index + 1, lineId: `l${index}` },
    item: {
      ...{ itemId, sku: `S${index}`, name: `Thing ${index}`, unit: 'piece' as const, unitPriceE5 },
      ...standard,
    },
    quantityMilli: pieces * 1000,
  }))
  const priced = price(foldBasket(events), rules, '2026-11-22')
  const basket = must(priced.status === 'priced' ? priced.basket : undefined, 'a priced basket')
  const tenders = [{ type: 'cash' as const, amountMinor: basket.totalMinor }]
  return closeTransaction({
    transactionId: testId(),
    receiptNumber,
    operatorId: testId(),
    basket,
    tenders,
    cashStepMinor: 1,
  })
}

const standard = { taxCategory: 'standard', tracksStock: true }

const rules = {
  ...{ currency: 'EUR', pricesIncludeTax: true, taxRounding: 'document' as const },
  taxCategories: [{ category: 'standard', rates: [{ code: 'NL-21', ratePpm: 210_000, from: '2012-10-01' }] }],
}
