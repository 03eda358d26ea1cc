/**
 * The audit: while the server runs, every signature is checked, not only those of heads, which prove the links before them.
 * What was checked once is not checked again; `kassa verify` starts from nothing.
 */
import { importPublicKey, type JournalIdentity } from '@kassa/journal'
import type { Client, Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { noteTrouble } from '../ingest/head.ts'
import { checkChain } from '../verify/chain.ts'
import type { Finding } from '../verify/finding.ts'
import { readEntries, readHeldHead } from '../verify/heldEntries.ts'

type Behind = { identity: JournalIdentity; publicKey: string; auditedSeq: number }

const batchSize = 500

/** Audits the journals of all tenants as far as they have come, in short transactions, and returns what is wrong. */
export async function auditJournals(pool: Pool): Promise<Finding[]> {
  const { rows: tenants } = await pool.query<{ id: string }>(
    'select tenant_id as id from tenant order by tenant_id',
  )
  const findings: Finding[] = []
  for (const { id } of tenants) {
    for (const journal of await withTenant(pool, id, (client) => readBehind(client, id))) {
      findings.push(...(await auditJournal(pool, journal)))
    }
  }
  return findings
}

async function auditJournal(pool: Pool, { identity, publicKey, auditedSeq }: Behind): Promise<Finding[]> {
  const name = `${identity.device}/${identity.incarnation}`
  const key = await importPublicKey(publicKey)
  if (key === undefined)
    return [{ code: 'key_missing', place: `journal ${name}`, detail: 'its public key cannot be read' }]
  const findings: Finding[] = []
  for (let seq = auditedSeq; ; ) {
    const checked = await withTenant(pool, identity.tenant, async (client) => {
      const head = await readHeldHead(client, { identity, publicKey, seq })
      const entries = await readEntries(client, identity, { afterSeq: seq, limit: batchSize })
      const check = await checkChain({ name, publicKey: key }, head, entries)
      if (check.findings[0] !== undefined) await noteTrouble(client, identity, check.findings[0].code)
      await noteAudited(client, identity, check.head.seq)
      return { ...check, count: entries.length }
    })
    findings.push(...checked.findings)
    seq = checked.head.seq
    if (checked.count < batchSize) return findings
  }
}

async function readBehind(client: Client, tenantId: string): Promise<Behind[]> {
  const { rows } = await client.query<Omit<JournalIdentity, 'tenant'> & Omit<Behind, 'identity'>>(
    `select store_id as store, device_id as device, incarnation, public_key as "publicKey", audited_seq as "auditedSeq"
     from device join journal_head head using (tenant_id, device_id, incarnation)
     where tenant_id = $1 and head.audited_seq < head.seq`,
    [tenantId],
  )
  return rows.map(({ store, device, incarnation, ...rest }) => {
    return { identity: { tenant: tenantId, store, device, incarnation }, ...rest }
  })
}

async function noteAudited(client: Client, identity: JournalIdentity, seq: number): Promise<void> {
  await client.query(
    'update journal_head set audited_seq = $4 where tenant_id = $1 and device_id = $2 and incarnation = $3',
    [identity.tenant, identity.device, identity.incarnation, seq],
  )
}
