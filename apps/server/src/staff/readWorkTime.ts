/** Working time of everybody: what was told and corrected, folded into spans by the kernel. */
import type { WorkPerson, WorkPunch } from '@kassa/contract'
import { parseMoment } from '@kassa/journal'
import { workedMs, workSpans } from '@kassa/kernel'
import type { Client } from '../database/pool.ts'
import { readStaffEvents, type StaffEvent } from './readStaffEvents.ts'

const dayMs = 86_400_000

/** `accounts`: names of the back office's accounts, by the ids under which journals have them. */
export type WorkTimeFilter = {
  from: string
  until: string
  nowMs: number
  accounts: ReadonlyMap<string, string>
}

/** Returns the people who told anything in these days, by name. A span belongs to the day on which it began.
 *  Requires: days that a calendar has. */
export async function readWorkTime(
  client: Client,
  tenantId: string,
  { from, until, nowMs, accounts: names }: WorkTimeFilter,
): Promise<WorkPerson[]> {
  // Who came on the last evening went the next day; who went on the first morning came the day before.
  const days = { from: shifted(from, -1), until: shifted(until, 1) }
  const kinds = ['time_clocked', 'time_corrected'] as const
  const events = await readStaffEvents(client, tenantId, { kinds, ...days })
  const byPerson = new Map<string, StaffEvent[]>()
  for (const event of events) byPerson.set(event.staffId, [...(byPerson.get(event.staffId) ?? []), event])
  return [...byPerson.values()]
    .map((told) => personOf(told, { names, nowMs, isShown: (day) => day >= from && day <= until }))
    .filter(({ spans, punches }) => spans.length > 0 || punches.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

type Reading = { names: ReadonlyMap<string, string>; nowMs: number; isShown: (day: string) => boolean }

function personOf(told: readonly StaffEvent[], { names, nowMs, isShown }: Reading): WorkPerson {
  const nameOf = (id: string) => names.get(id) ?? '?'
  const removals = removalsOf(told, nameOf)
  const punches = told.flatMap((event) => punchOf(event, nameOf) ?? [])
  const marked = punches.map((punch): WorkPunch => {
    const removed = removals.get(placeOf(punch))
    return removed === undefined ? punch : { ...punch, removed }
  })
  const counted = marked.filter(({ removed }) => removed === undefined)
  const spans = workSpans(
    counted.map(({ event, at }) => ({ event, atMs: parseMoment(at).epochMs })),
    nowMs,
  )
  const dayOf = new Map(counted.map(({ at }) => [parseMoment(at).epochMs, at.slice(0, 10)]))
  return {
    ...{ staffId: told[0]?.staffId ?? '', name: told[0]?.staffName ?? '' },
    spans: spans
      .map((span) => ({ ...span, day: dayOf.get(span.startMs) ?? '', workedMs: workedMs(span) }))
      .filter(({ day }) => isShown(day)),
    punches: marked.filter(({ at }) => isShown(at.slice(0, 10))).sort((a, b) => (a.at < b.at ? -1 : 1)),
  }
}

function punchOf({ entry, fact }: StaffEvent, nameOf: (id: string) => string): WorkPunch | undefined {
  const { device, incarnation, seq, store: storeId, at } = entry
  const place = { device, incarnation, seq, storeId }
  if (fact.kind === 'time_clocked') return { ...place, event: fact.body.event, at }
  if (fact.kind !== 'time_corrected' || fact.body.change.type !== 'added') return undefined
  const { change, reason, correctedBy } = fact.body
  return { ...place, event: change.event, at: change.at, reason, correctedBy: nameOf(correctedBy) }
}

function removalsOf(
  told: readonly StaffEvent[],
  nameOf: (id: string) => string,
): Map<string, NonNullable<WorkPunch['removed']>> {
  return new Map(
    told.flatMap(({ fact }) => {
      if (fact.kind !== 'time_corrected' || fact.body.change.type !== 'removed') return []
      const { change, reason, correctedBy } = fact.body
      return [[placeOf(change), { reason, correctedBy: nameOf(correctedBy) }]]
    }),
  )
}

function placeOf({ device, incarnation, seq }: Pick<WorkPunch, 'device' | 'incarnation' | 'seq'>): string {
  return `${device} ${incarnation} ${seq}`
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}
