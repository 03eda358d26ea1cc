/** A sale as its receipt needs it: what was sold, who sold it, which language its customer reads, what came back of it. */
import type { RouteTypes, StoreRecord } from '@kassa/contract'
import { readableProof } from '@kassa/journal/proof'
import type { Client } from '../database/pool.ts'
import { readTransaction } from '../office/readTransaction.ts'
import { readRecord } from '../records/readRecord.ts'

export type SoldReceipt = Pick<
  RouteTypes['readTransaction']['reply'],
  'row' | 'transaction' | 'promotionNames' | 'returns' | 'invoice'
> & {
  store: StoreRecord
  /** Of the signed entry, base64url. */
  signature: string
  /** The signed sale in compact form, where it fits and holds nothing that could be spent. */
  proof?: string
  /** ISO 639-1; undefined where the sale names nobody whose language is known. */
  customerLanguage?: string
}

/** Returns the sale, or undefined where this server does not hold it (yet). */
export async function readSoldReceipt(
  client: Client,
  tenantId: string,
  transactionId: string,
): Promise<SoldReceipt | undefined> {
  const held = await readTransaction(client, tenantId, transactionId)
  if (held === undefined) return undefined
  const { row, transaction, promotionNames, returns, invoice, entry } = held
  const store = await readRecord(client, tenantId, { kind: 'store', id: row.storeId })
  if (store === undefined) return undefined
  const { customerId } = transaction
  const customer =
    customerId === undefined
      ? undefined
      : await readRecord(client, tenantId, { kind: 'customer', id: customerId })
  const proof = readableProof(entry)
  return {
    ...{ row, transaction, promotionNames, returns, store, signature: entry.signature },
    ...(proof === undefined ? {} : { proof }),
    ...(invoice === undefined ? {} : { invoice }),
    ...(customer?.language === undefined ? {} : { customerLanguage: customer.language }),
  }
}
