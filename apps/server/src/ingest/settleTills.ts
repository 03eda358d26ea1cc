/** Closed shifts and Z reports of a batch: summed from the entries since the last report, beside the path that every sale takes. */
import { parseFact } from '@kassa/contract'
import { type AcceptedEntry, type Entry, type JournalIdentity, parseEntry } from '@kassa/journal'
import type { Client } from '../database/pool.ts'
import { packedText, withText } from '../entryText/packText.ts'
import { foldAfter, foldEntry, mostEntriesInPeriod, newFold, type RegisterFold } from './registerFold.ts'
import type { TillRows } from './tillRows.ts'

const settlingKinds = new Set(['shift_closed', 'z_reported'])
const pageSize = 1000

/** Returns the rows of the shifts and reports in a batch; undefined where it has none, which costs nothing.
 *  Requires: the batch follows what is stored of the journal.   Reads at most `mostEntriesInPeriod` entries. */
export async function settleTills(
  client: Client,
  identity: JournalIdentity,
  accepted: readonly AcceptedEntry[],
): Promise<TillRows | undefined> {
  const batch = accepted.flatMap(({ content }) => (content.status === 'read' ? [content.entry] : []))
  const first = batch[0]
  if (first === undefined || !batch.some(({ kind }) => settlingKinds.has(kind))) return undefined
  const rows: TillRows = { shifts: [], reports: [] }
  let fold = await foldBefore(client, identity, first.seq)
  for (const entry of batch) fold = addEntry(fold, entry, rows)
  return rows
}

/** Returns the fold with one more entry; adds the rows that it makes. What cannot be read counts nothing. */
export function addEntry(fold: RegisterFold, entry: Entry, rows: TillRows): RegisterFold {
  const parsed = parseFact(entry.kind, entry.body)
  if (parsed.status !== 'parsed') return fold
  const step = foldEntry(fold, entry, parsed.fact)
  rows.shifts.push(...step.rows.shifts)
  rows.reports.push(...step.rows.reports)
  return step.fold
}

async function foldBefore(client: Client, identity: JournalIdentity, seq: number): Promise<RegisterFold> {
  let fold = await lastReport(client, identity)
  if (seq - fold.lastReportSeq > mostEntriesInPeriod + pageSize) return fold
  const none: TillRows = { shifts: [], reports: [] }
  for (let after = fold.lastReportSeq; after < seq - 1; after += pageSize) {
    const page = await readPage(client, identity, { after, until: Math.min(after + pageSize, seq - 1) })
    for (const entry of page) fold = addEntry(fold, entry, none)
  }
  return fold
}

async function lastReport(client: Client, identity: JournalIdentity): Promise<RegisterFold> {
  const { tenant, device, incarnation } = identity
  const { rows } = await client.query<{ seq: number; packed: Buffer }>({
    name: 'last_till_report',
    text: `select seq, ${packedText} from till_report join journal using (tenant_id, device_id, incarnation, seq)
      where tenant_id = $1 and device_id = $2 and incarnation = $3 order by seq desc limit 1`,
    values: [tenant, device, incarnation],
  })
  const entry = rows[0] && entryAt(identity, withText(rows[0]))
  const parsed = entry && parseFact(entry.kind, entry.body)
  if (entry === undefined || parsed?.status !== 'parsed' || parsed.fact.kind !== 'z_reported') return newFold
  return foldAfter(entry.seq, parsed.fact.body)
}

async function readPage(
  client: Client,
  identity: JournalIdentity,
  { after, until }: { after: number; until: number },
): Promise<Entry[]> {
  const { tenant, device, incarnation } = identity
  const { rows } = await client.query<{ seq: number; packed: Buffer }>({
    name: 'entries_of_period',
    text: `select seq, ${packedText} from journal
      where tenant_id = $1 and device_id = $2 and incarnation = $3 and seq > $4 and seq <= $5 order by seq`,
    values: [tenant, device, incarnation, after, until],
  })
  return rows.flatMap((row) => entryAt(identity, withText(row)) ?? [])
}

/** Returns the entry that a row holds; undefined where its text is not what belongs there. */
export function entryAt(
  { device, incarnation }: JournalIdentity,
  { seq, text }: { seq: number; text: string },
): Entry | undefined {
  const parsed = parseEntry(text)
  if (parsed.status !== 'parsed') return undefined
  const { entry } = parsed
  return entry.device === device && entry.incarnation === incarnation && entry.seq === seq ? entry : undefined
}
