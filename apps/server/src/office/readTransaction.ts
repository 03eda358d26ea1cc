/** A transaction, what it moved in the ledgers, and the signed fact that all of it was derived from. */

import { parseFact, type RouteTypes } from '@kassa/contract'
import { type Entry, importPublicKey, isSignedBy, toBase64Url, toHex } from '@kassa/journal'
import { makePageAddress } from '@kassa/journal/proof'
import { must, type RetailTransaction } from '@kassa/kernel'
import type { Client } from '../database/pool.ts'
import { unpackText } from '../entryText/packText.ts'
import { readInvoice, readOtherInvoices } from '../invoice/readInvoice.ts'
import {
  type FoundTransaction,
  toTransactionRow,
  transactionRowColumns,
  transactionRowSources,
} from './transactionRow.ts'

type Reply = RouteTypes['readTransaction']['reply']

/** Returns a sale or return with its proof, checked just now; undefined where the tenant has none such. */
export async function readTransaction(
  client: Client,
  tenantId: string,
  transactionId: string,
): Promise<Reply | undefined> {
  const found = await readEntryOf(client, tenantId, transactionId)
  if (found === undefined) return undefined
  const text = unpackText(found.packed)
  const entry = JSON.parse(text) as Entry
  const parsed = parseFact(entry.kind, entry.body)
  if (parsed.status !== 'parsed' || parsed.fact.kind !== 'retail_transaction') return undefined
  const signature = toBase64Url(found.signature)
  const key = must(await importPublicKey(found.publicKey), 'the key of an enrolled device')
  const { device, incarnation, seq, prev } = entry
  const invoice = await readInvoice(client, tenantId, transactionId)
  const others = invoice === undefined ? [] : await readOtherInvoices(client, tenantId, invoice)
  return {
    row: toTransactionRow(found),
    transaction: parsed.fact.body,
    money: await readMoney(client, tenantId, transactionId),
    stock: await readStock(client, tenantId, transactionId),
    ...(await readRelated(client, tenantId, transactionId)),
    promotionNames: await readPromotionNames(client, tenantId, parsed.fact.body),
    ...(invoice === undefined ? {} : { invoice }),
    ...(others.length === 0 ? {} : { otherInvoices: others }),
    pageAddress: makePageAddress({ tenant: tenantId, transactionId, signature }),
    entry: {
      ...{ device, incarnation, seq, prev, text, hash: toHex(found.hash), signature },
      receivedAt: found.receivedAt.toISOString(),
      isSignatureVerified: await isSignedBy(key, text, signature),
    },
  }
}

type FoundEntry = FoundTransaction & {
  hash: Buffer
  signature: Buffer
  receivedAt: Date
  publicKey: string
}

async function readEntryOf(
  client: Client,
  tenantId: string,
  transactionId: string,
): Promise<FoundEntry | undefined> {
  const { rows } = await client.query<FoundEntry>(
    `select ${transactionRowColumns}, journal.hash, journal.signature,
            journal.received_at as "receivedAt", device.public_key as "publicKey"
       from ${transactionRowSources}
      where transaction.tenant_id = $1 and transaction.transaction_id = $2`,
    [tenantId, transactionId],
  )
  return rows[0]
}

async function readMoney(client: Client, tenantId: string, transactionId: string): Promise<Reply['money']> {
  const { rows } = await client.query<Reply['money'][number]>(
    `select account, detail, amount_minor as "amountMinor"
       from money_entry
      where tenant_id = $1 and transaction_id = $2
      order by line_number`,
    [tenantId, transactionId],
  )
  return rows
}

async function readStock(client: Client, tenantId: string, transactionId: string): Promise<Reply['stock']> {
  const { rows } = await client.query<Reply['stock'][number]>(
    `select entry.item_id as "itemId", coalesce(item.body ->> 'name', entry.item_id::text) as name,
            entry.quantity_milli as "quantityMilli"
       from stock_entry as entry
       left join record as item on item.tenant_id = entry.tenant_id and item.kind = 'item' and item.id = entry.item_id
      where entry.tenant_id = $1 and entry.transaction_id = $2
      order by entry.line_number`,
    [tenantId, transactionId],
  )
  return rows
}

async function readPromotionNames(
  client: Client,
  tenantId: string,
  { lines }: RetailTransaction,
): Promise<Reply['promotionNames']> {
  const names = lines
    .flatMap(({ discounts = [] }) => discounts)
    .filter(({ type }) => !type.endsWith('by_hand'))
  const ids = [...new Set(names.map(({ name }) => name))]
  if (ids.length === 0) return {}
  const { rows } = await client.query<{ id: string; name: string }>(
    `select id, body ->> 'name' as name from record
      where tenant_id = $1 and kind = 'promotion' and id::text = any($2::text[]) and body is not null`,
    [tenantId, ids],
  )
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

/** The sales whose goods it takes back, and the transactions that took its goods back, wherever they were made. */
async function readRelated(
  client: Client,
  tenantId: string,
  transactionId: string,
): Promise<Pick<Reply, 'originals' | 'returns'>> {
  const related = async (from: 'original_transaction_id' | 'transaction_id', at: string) => {
    const { rows } = await client.query<FoundTransaction>(
      `select ${transactionRowColumns}
         from ${transactionRowSources}
        where transaction.tenant_id = $1 and transaction.transaction_id in (
          select ${from} from return_line where tenant_id = $1 and ${at} = $2
        )
        order by transaction.at, transaction.transaction_id`,
      [tenantId, transactionId],
    )
    return rows.map(toTransactionRow)
  }
  const originals = await related('original_transaction_id', 'transaction_id')
  return { originals, returns: await related('transaction_id', 'original_transaction_id') }
}
