/**
 * Re-checks everything a tenant has: each chain and signature, and then every ledger and projection against a replay of all
 * entries from scratch. Works through the journals in pages, so that its memory does not grow with them.
 */
import { genesisHash, importPublicKey, type JournalIdentity, parseEntry } from '@kassa/journal'
import type { Client, Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { couponUsedBefore } from '../ingest/coupons.ts'
import { withFlag } from '../ingest/flag.ts'
import { readFromPaper } from '../ingest/linkPaper.ts'
import { pointsOverdrawn } from '../ingest/pointsSpent.ts'
import { orderPaidTwice } from '../ingest/repeatedOrders.ts'
import { returnedTwice } from '../ingest/repeatedReturns.ts'
import { signedAfterRevocation } from '../ingest/revoked.ts'
import { type DerivedEntry, deriveRows, type Effects } from '../ingest/rows.ts'
import { accountOverLimit, valueBlocked, valueOverdrawn } from '../ingest/valueSpent.ts'
import { checkChain, type HeldEntry } from './chain.ts'
import type { Finding } from './finding.ts'
import { readEntries } from './heldEntries.ts'
import { addTotals, compareRows, entryTables, readRows, totalTables } from './projection.ts'
import { StaffCheck } from './staffProjection.ts'
import { TillCheck } from './tillProjection.ts'

export type VerifyReport = {
  journalCount: number
  entryCount: number
  transactionCount: number
  findings: Finding[]
}

type Journal = { identity: JournalIdentity; publicKey: string; headSeq: number; headHash: string }

type Run = { report: VerifyReport; totals: Map<string, Map<string, Record<string, unknown>>> }

const pageSize = 1000

/** Verifies one tenant and returns what it found; an empty list of findings is the proof.
 *  Ensures: reads one consistent state, while selling goes on. `onProgress` gets how many entries were checked so far, and how many there are. */
export function verifyTenant(
  pool: Pool,
  tenantId: string,
  onProgress?: (entriesDone: number, entriesAll: number) => void,
): Promise<VerifyReport> {
  return withTenant(
    pool,
    tenantId,
    async (client) => {
      const report: VerifyReport = { journalCount: 0, entryCount: 0, transactionCount: 0, findings: [] }
      const run: Run = { report, totals: new Map(totalTables.map(({ table }) => [table, new Map()])) }
      const journals = await readJournals(client, tenantId)
      const entriesAll = journals.reduce((sum, { headSeq }) => sum + headSeq, 0)
      for (const journal of journals) {
        report.journalCount += 1
        await verifyJournal(client, journal, run, (entriesDone) => onProgress?.(entriesDone, entriesAll))
      }
      await verifyTotals(client, tenantId, run)
      await verifyCounts(client, tenantId, run)
      return report
    },
    'isolation level repeatable read read only',
  )
}

async function readJournals(client: Client, tenantId: string): Promise<Journal[]> {
  const { rows } = await client.query<
    Omit<Journal, 'identity'> & { store: string; device: string; incarnation: number }
  >(
    `select store_id as store, device_id as device, incarnation, public_key as "publicKey", head.seq as "headSeq",
            encode(head.hash, 'hex') as "headHash"
     from device join journal_head head using (tenant_id, device_id, incarnation)
     where tenant_id = $1 order by device_id, incarnation`,
    [tenantId],
  )
  return rows.map(({ store, device, incarnation, ...rest }) => {
    return { identity: { tenant: tenantId, store, device, incarnation }, ...rest }
  })
}

async function verifyJournal(
  client: Client,
  journal: Journal,
  run: Run,
  onProgress: (entriesDone: number) => void,
): Promise<void> {
  const { identity, headSeq, headHash } = journal
  const name = `${identity.device}/${identity.incarnation}`
  const publicKey = await importPublicKey(journal.publicKey)
  if (publicKey === undefined) {
    run.report.findings.push({
      code: 'key_missing',
      place: `journal ${name}`,
      detail: 'its public key cannot be read',
    })
    return
  }
  let head = { seq: 0, hash: await genesisHash(identity, journal.publicKey) }
  const readAfter = (afterSeq: number) => readEntries(client, identity, { afterSeq, limit: pageSize })
  const till = new TillCheck(identity)
  const staff = new StaffCheck(identity)
  let page = await readAfter(0)
  for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
    // Signatures are checked beside the replay, and the database reads ahead: each has a processor of its own where there are several.
    const [next, check, differences] = await Promise.all([
      readAfter(last.seq),
      checkChain({ name, publicKey }, head, page),
      verifyEffects(client, identity, page, run),
    ])
    for (const held of page) {
      till.add(held)
      staff.add(held)
    }
    run.report.findings.push(...check.findings, ...differences)
    head = check.head
    run.report.entryCount += page.length
    onProgress(run.report.entryCount)
    page = next
  }
  run.report.findings.push(...(await till.findings(client)), ...(await staff.findings(client)))
  run.report.findings.push(...(await verifyPaper(client, { name, identity, publicKey }, run)))
  if (head.seq !== headSeq || head.hash !== headHash) {
    const detail = `it ends with entry ${head.seq}, its head says ${headSeq}`
    run.report.findings.push({ code: 'head_differs', place: `journal ${name}`, detail })
  }
}

/** Entries that were read back from paper: nothing links them, so each is proven by its own signature. */
async function verifyPaper(
  client: Client,
  { name, identity, publicKey }: { name: string; identity: JournalIdentity; publicKey: CryptoKey },
  run: Run,
): Promise<Finding[]> {
  const findings: Finding[] = []
  const readAfter = (afterSeq: number) =>
    readEntries(client, identity, { afterSeq, limit: pageSize, isFromPaper: true })
  for (let page = await readAfter(0); page.length > 0; page = await readAfter(page.at(-1)?.seq ?? 0)) {
    for (const entry of page) {
      const parsed = parseEntry(entry.text)
      const before = { seq: entry.seq - 1, hash: parsed.status === 'parsed' ? parsed.entry.prev : '' }
      findings.push(...(await checkChain({ name, publicKey }, before, [entry])).findings)
    }
    findings.push(...(await verifyEffects(client, identity, page, run)))
    run.report.entryCount += page.length
  }
  return findings
}

async function verifyEffects(
  client: Client,
  identity: JournalIdentity,
  page: readonly HeldEntry[],
  run: Run,
): Promise<Finding[]> {
  const findings: Finding[] = []
  const effects: Effects[] = []
  for (const held of page) {
    if (held.review === 'transaction_id_taken') continue
    const parsed = parseEntry(held.text)
    const content = parsed.status === 'parsed' ? { status: 'read' as const, entry: parsed.entry } : undefined
    if (content === undefined) continue
    const { effects: made } = asTakenIn(deriveRows({ signed: held, content }), held.review.split(','))
    if (made !== undefined) effects.push(made)
  }
  const transactionIds = effects.map((effect) => effect.transaction.transactionId)
  for (const table of entryTables) {
    const held = await readRows(client, identity.tenant, { ...table, transactionIds })
    findings.push(...compareRows(table, effects.flatMap(table.expected), held))
  }
  for (const { table, key, expected } of totalTables)
    addTotals(run.totals.get(table) ?? new Map(), key, expected(effects))
  run.report.transactionCount += effects.length
  return findings
}

/** Whether its device was shut out by then, its coupon used or its goods returned before, its gift card spent or blocked, is known from when it was taken in, not from
 *  the entry. */
function asTakenIn(derived: DerivedEntry, review: readonly string[]): DerivedEntry {
  return [
    readFromPaper,
    signedAfterRevocation,
    couponUsedBefore,
    valueOverdrawn,
    valueBlocked,
    accountOverLimit,
    pointsOverdrawn,
    returnedTwice,
    orderPaidTwice,
  ]
    .filter((reason) => review.includes(reason))
    .reduce(withFlag, derived)
}

async function verifyTotals(client: Client, tenantId: string, run: Run): Promise<void> {
  for (const table of totalTables) {
    const held = await readRows(client, tenantId, table)
    run.report.findings.push(...compareRows(table, [...(run.totals.get(table.table)?.values() ?? [])], held))
  }
}

/** Rows of transactions that no entry makes are in no page: they are found by a look at what is left over. */
async function verifyCounts(client: Client, tenantId: string, run: Run): Promise<void> {
  const { rows } = await client.query<{ table: string; id: string }>(
    `select 'transaction' as table, transaction_id as id from transaction left join journal using (tenant_id, device_id, incarnation, seq)
     where tenant_id = $1 and journal.seq is null
     union all
     select 'money_entry', transaction_id from money_entry left join transaction using (tenant_id, transaction_id)
     where tenant_id = $1 and transaction.type is null
     union all
     select 'stock_entry', transaction_id from stock_entry left join transaction using (tenant_id, transaction_id)
     where tenant_id = $1 and transaction.type is null
     union all
     select 'value_entry', transaction_id from value_entry left join transaction using (tenant_id, transaction_id)
     where tenant_id = $1 and transaction.type is null
     union all
     select 'coupon_use', transaction_id from coupon_use left join transaction using (tenant_id, transaction_id)
     where tenant_id = $1 and transaction.type is null
     union all
     select 'return_line', transaction_id from return_line left join transaction using (tenant_id, transaction_id)
     where tenant_id = $1 and transaction.type is null
     union all
     select 'points_correction', correction_id from points_correction left join journal using (tenant_id, device_id, incarnation, seq)
     where tenant_id = $1 and journal.seq is null
     union all
     select 'invoice', invoice_id from invoice left join journal using (tenant_id, device_id, incarnation, seq)
     where tenant_id = $1 and journal.seq is null
     union all
     select 'till_shift', device_id from till_shift left join journal using (tenant_id, device_id, incarnation, seq)
     where tenant_id = $1 and journal.seq is null
     union all
     select 'staff_event', device_id from staff_event left join journal using (tenant_id, device_id, incarnation, seq)
     where tenant_id = $1 and journal.seq is null
     union all
     select 'till_report', device_id from till_report left join journal using (tenant_id, device_id, incarnation, seq)
     where tenant_id = $1 and journal.seq is null
     limit 1000`,
    [tenantId],
  )
  for (const { table, id } of rows) {
    run.report.findings.push({
      code: 'row_unexplained',
      place: `${table} ${id}`,
      detail: 'no entry of a journal makes it',
    })
  }
}
