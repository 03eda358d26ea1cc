/** What a store server keeps of the journals that it passes on, within a transaction of its tenant. */
import type { SentHead } from '@kassa/client/line'
import type { SignedEntry } from '@kassa/journal'
import type { Client } from '../database/pool.ts'
import { packedText, withText } from '../entryText/packText.ts'
import type { JournalStanding, RelayedJournal, VouchedDevice } from './relay.ts'

/** Returns each journal of the store with its head here and the one that head office last told; the start of the journal where it told none. */
export async function readStandings(
  client: Client,
  { tenantId, storeId }: Store,
): Promise<JournalStanding[]> {
  const { rows } = await client.query<
    RelayedJournal & SentHead & { headSeq: number; hashHere: string | null }
  >({
    name: 'read_relay_standings',
    text: `select head.device_id as device, head.incarnation, head.seq as "headSeq",
             coalesce(relay_head.seq, 0) as seq, coalesce(encode(relay_head.hash, 'hex'), '') as hash,
             encode(journal.hash, 'hex') as "hashHere"
           from journal_head as head
           join device using (tenant_id, device_id, incarnation)
           left join relay_head using (tenant_id, device_id, incarnation)
           left join journal
             on journal.tenant_id = head.tenant_id and journal.device_id = head.device_id
            and journal.incarnation = head.incarnation and journal.seq = relay_head.seq
          where head.tenant_id = $1 and device.store_id = $2`,
    values: [tenantId, storeId],
  })
  return rows.map(({ seq, hash, hashHere, ...journal }) => ({
    ...journal,
    sent: { seq, hash },
    hashHere: hashHere ?? undefined,
  }))
}

/** Returns entries as they were signed, in order. */
export async function readRelayedEntries(
  client: Client,
  tenantId: string,
  { device, incarnation, after, limit }: RelayedJournal & { after: number; limit: number },
): Promise<SignedEntry[]> {
  const { rows } = await client.query<Omit<SignedEntry, 'text'> & { packed: Buffer }>({
    name: 'read_relayed_entries',
    text: `select seq, ${packedText}, encode(hash, 'hex') as hash,
             translate(rtrim(replace(encode(signature, 'base64'), E'\\n', ''), '='), '+/', '-_') as signature
           from journal
          where tenant_id = $1 and device_id = $2 and incarnation = $3 and seq > $4 and not is_from_paper
          order by seq limit $5`,
    values: [tenantId, device, incarnation, after, limit],
  })
  return rows.map(withText)
}

/** Keeps what head office said that it holds. */
export async function keepRelayHead(
  client: Client,
  tenantId: string,
  { device, incarnation, seq, hash }: RelayedJournal & SentHead,
): Promise<void> {
  await client.query({
    name: 'keep_relay_head',
    text: `insert into relay_head (tenant_id, device_id, incarnation, seq, hash) values ($1, $2, $3, $4, decode($5, 'hex'))
           on conflict (tenant_id, device_id, incarnation)
           do update set seq = excluded.seq, hash = excluded.hash, told_at = now()`,
    values: [tenantId, device, incarnation, seq, hash],
  })
}

/** Returns every device of the store whose journal is here, as a store server vouches for it and as head office names it. */
export async function readVouchedDevices(
  client: Client,
  { tenantId, storeId }: Store,
): Promise<VouchedDevice[]> {
  const { rows } = await client.query<Row>(
    `select device.device_id as device, device.incarnation, device.public_key as "publicKey",
            device.register_id as "registerId", register.body ->> 'name' as name, device.revoked_at as "revokedAt"
       from device
       left join record as register
         on register.tenant_id = device.tenant_id and register.kind = 'register' and register.id = device.register_id
      where device.tenant_id = $1 and device.store_id = $2 and device.store_server_name is null
      order by device.device_id, device.incarnation`,
    [tenantId, storeId],
  )
  return rows.map(({ device, incarnation, publicKey, registerId, name, revokedAt }) => ({
    ...{ device, incarnation, publicKey },
    ...(registerId === null ? {} : { register: { registerId, name: name ?? registerId } }),
    ...(revokedAt === null ? {} : { revokedAt: revokedAt.toISOString() }),
  }))
}

type Store = { tenantId: string; storeId: string }

type Row = RelayedJournal & {
  publicKey: string
  registerId: string | null
  name: string | null
  revokedAt: Date | null
}
