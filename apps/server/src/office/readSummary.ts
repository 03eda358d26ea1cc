/** How today is going: per store, against the same weekday a week ago up to this very minute. */

import type { RouteTypes, StoreRecord } from '@kassa/contract'
import { formatMoment } from '@kassa/journal'
import { sumExact } from '@kassa/kernel'
import { momentIn } from '../clock/storeClock.ts'
import type { Client } from '../database/pool.ts'
import { readRecords } from '../records/readRecord.ts'

type StoreSummary = RouteTypes['readSummary']['reply']['stores'][number]
type Sales = StoreSummary['today']

/** Sales of one store in one hour of one day, on the wall of the store. */
type HourSales = Sales & { storeId: string; day: string; hour: number }

const weekMs = 7 * 24 * 3_600_000

/** Returns a summary per store, by name.   Units: minor units of the store's currency. */
export async function readSummary(client: Client, tenantId: string, nowMs: number): Promise<StoreSummary[]> {
  const stores = (await readRecords(client, tenantId, 'store')).map(({ id, body }) => {
    const now = localHourAt(nowMs, body.timeZone)
    return {
      storeId: id,
      store: body,
      now,
      weekAgo: { ...now, day: localHourAt(nowMs - weekMs, body.timeZone).day },
    }
  })
  const hours = await readHours(client, tenantId, stores)
  const begun = await readBegunHours(client, tenantId, { stores, untilMs: nowMs - weekMs })
  return stores
    .map(({ storeId, store, now, weekAgo }) => {
      const of = (day: string) => hours.filter((sales) => sales.storeId === storeId && sales.day === day)
      const today = of(now.day)
      const before = of(weekAgo.day).filter(({ hour }) => hour < weekAgo.hour)
      const { name, currency, timeZone } = store
      return {
        ...{ storeId, name, currency, timeZone },
        today: sumOf(today),
        weekBefore: sumOf([...before, ...begun.filter((sales) => sales.storeId === storeId)]),
        hours: today.map(({ hour, totalMinor, transactionCount }) => ({
          hour,
          totalMinor,
          transactionCount,
        })),
      }
    })
    .sort((first, second) => (first.name < second.name ? -1 : 1))
}

type StoreHours = { storeId: string; store: StoreRecord; now: LocalHour; weekAgo: LocalHour }

async function readHours(client: Client, tenantId: string, stores: StoreHours[]): Promise<HourSales[]> {
  const { rows } = await client.query<HourSales>(
    `select hours.store_id as "storeId", hours.local_day as day, hours.local_hour as hour,
            hours.transaction_count as "transactionCount", hours.total_minor as "totalMinor", hours.tax_minor as "taxMinor"
       from unnest($2::uuid[], $3::text[], $4::date[], $5::date[]) as wanted (store_id, currency, today, week_ago)
       join sales_hour as hours
         on hours.tenant_id = $1 and hours.store_id = wanted.store_id and hours.currency = wanted.currency
        and hours.local_day in (wanted.today, wanted.week_ago)
      order by hours.store_id, hours.local_day, hours.local_hour`,
    [
      tenantId,
      stores.map(({ storeId }) => storeId),
      stores.map(({ store }) => store.currency),
      stores.map(({ now }) => now.day),
      stores.map(({ weekAgo }) => weekAgo.day),
    ],
  )
  return rows
}

/** The part of the present hour that had passed a week ago, from the transactions themselves. What was paid on account was sold before:
 *  of a basket that takes no house account, it is all that moved on one. */
async function readBegunHours(
  client: Client,
  tenantId: string,
  { stores, untilMs }: { stores: StoreHours[]; untilMs: number },
): Promise<HourSales[]> {
  const { rows } = await client.query<HourSales>(
    `select wanted.store_id as "storeId", wanted.day, wanted.hour, count(*) as "transactionCount",
            sum(transaction.total_minor - coalesce(on_account.paid_minor, 0))::bigint as "totalMinor",
            sum(transaction.tax_minor)::bigint as "taxMinor"
       from unnest($2::uuid[], $3::text[], $4::date[], $5::smallint[]) as wanted (store_id, currency, day, hour)
       join transaction
         on transaction.tenant_id = $1 and transaction.store_id = wanted.store_id
        and transaction.currency = wanted.currency and transaction.type = 'retail_transaction'
        and transaction.local_day = wanted.day and transaction.local_hour = wanted.hour
       left join lateral (
         select sum(value_entry.amount_minor) as paid_minor from value_entry
          where value_entry.tenant_id = $1 and value_entry.transaction_id = transaction.transaction_id
            and value_entry.kind = 'house_account' and not ('house_account' = any(transaction.tender_types))
       ) as on_account on true
      where transaction.at > $6::timestamptz - interval '2 hours' and transaction.at <= $6
      group by wanted.store_id, wanted.day, wanted.hour`,
    [
      tenantId,
      stores.map(({ storeId }) => storeId),
      stores.map(({ store }) => store.currency),
      stores.map(({ weekAgo }) => weekAgo.day),
      stores.map(({ weekAgo }) => weekAgo.hour),
      new Date(untilMs),
    ],
  )
  return rows
}

/** The day and hour on the wall of a store. */
type LocalHour = { /** YYYY-MM-DD */ day: string; hour: number }

function localHourAt(momentMs: number, timeZone: string): LocalHour {
  const local = formatMoment(momentIn(timeZone, momentMs))
  return { day: local.slice(0, 10), hour: Number(local.slice(11, 13)) }
}

function sumOf(parts: readonly Sales[]): Sales {
  return {
    transactionCount: sumExact(parts.map((part) => part.transactionCount)),
    totalMinor: sumExact(parts.map((part) => part.totalMinor)),
    taxMinor: sumExact(parts.map((part) => part.taxMinor)),
  }
}
