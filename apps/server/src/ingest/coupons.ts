/**
 * Coupons that sales used. A code for one use that comes a second time is taken in like everything that happened: tills are offline, and
 * codes are copied. Whoever owns the shop is asked to look at it. A sale of which everything came back used nothing: its code is good again.
 */
import type { Client } from '../database/pool.ts'
import type { CouponRow } from './couponRows.ts'
import { withFlag } from './flag.ts'
import type { DerivedEntry } from './rows.ts'
import { lineKey, type Quantities, quantitiesSold, readReturned, readTexts } from './soldAndReturned.ts'
import { type Column, unnest } from './statement.ts'

export const couponUsedBefore = 'coupon_used_before'

/** Keeps the coupons of the entries and returns these, named for review where a code for one use was used before. Costs nothing
 *  where no coupon was used.   Ensures: of two sales that arrive at once, one is named. */
export async function settleCoupons(
  client: Client,
  tenantId: string,
  derived: readonly DerivedEntry[],
): Promise<DerivedEntry[]> {
  const rows = derived.flatMap(({ effects }) => effects?.coupons ?? [])
  if (rows.length === 0) return [...derived]
  const oneUseIds = await lockOneUse(client, tenantId, rows)
  const ofOneUse = rows.filter(({ promotionId }) => oneUseIds.has(promotionId))
  const uses = await usesBefore(client, tenantId, ofOneUse)
  await insertUses(client, tenantId, rows)
  const sales = await readSales(client, tenantId, { uses, derived })
  return derived.map((entry) => {
    for (const { originalTransactionId, originalLine, quantityMilli } of entry.effects?.returns ?? []) {
      sales.takeBack(lineKey(originalTransactionId, originalLine), quantityMilli)
    }
    const own = (entry.effects?.coupons ?? []).filter(({ promotionId }) => oneUseIds.has(promotionId))
    const isRepeated = uses.some(
      (use) => own.some((row) => keyOf(row) === keyOf(use)) && sales.isKept(use.transactionId),
    )
    uses.push(...own)
    return isRepeated ? withFlag(entry, couponUsedBefore) : entry
  })
}

/** What is kept of the sales that used coupons, those that come now among them. */
async function readSales(
  client: Client,
  tenantId: string,
  { uses, derived }: { uses: readonly CouponUse[]; derived: readonly DerivedEntry[] },
) {
  const using = derived.filter(({ effects }) => (effects?.coupons ?? []).length > 0)
  const heldIds = [...new Set(uses.map(({ transactionId }) => transactionId))]
  const newIds = using.map(({ effects }) => effects?.transaction.transactionId ?? '')
  const isNoneHeld = heldIds.length === 0
  const texts = isNoneHeld ? [] : await readTexts(client, tenantId, heldIds)
  const back: Quantities = isNoneHeld ? new Map() : await readReturned(client, tenantId, heldIds)
  const sold = quantitiesSold(
    [...texts, ...using.map(({ journal }) => journal.text)],
    new Set([...heldIds, ...newIds]),
  )
  return {
    takeBack(line: string, quantityMilli: number): void {
      back.set(line, (back.get(line) ?? 0) + quantityMilli)
    },
    /** One whose entry is not held keeps all that it sold. */
    isKept(transactionId: string): boolean {
      const lines = [...sold].filter(([key]) => key.startsWith(`${transactionId} `))
      return lines.length === 0 || lines.some(([key, milli]) => milli > (back.get(key) ?? 0))
    },
  }
}

type CouponUse = Pick<CouponRow, 'promotionId' | 'couponId' | 'transactionId'>

const keyOf = ({ promotionId, couponId }: Pick<CouponRow, 'promotionId' | 'couponId'>) =>
  `${promotionId} ${couponId}`

/** Returns the promotions whose codes are for one use; nobody else counts uses of theirs until the transaction ends. */
async function lockOneUse(
  client: Client,
  tenantId: string,
  rows: readonly CouponRow[],
): Promise<Set<string>> {
  const { rows: found } = await client.query<{ id: string }>({
    name: 'lock_one_use_promotions',
    text: `select id from record
      where tenant_id = $1 and kind = 'promotion' and id::text = any($2::text[]) and body #>> '{coupon,isOneUse}' = 'true'
      order by id for update`,
    values: [tenantId, [...new Set(rows.map(({ promotionId }) => promotionId))]],
  })
  return new Set(found.map(({ id }) => id))
}

async function usesBefore(
  client: Client,
  tenantId: string,
  rows: readonly CouponRow[],
): Promise<CouponUse[]> {
  if (rows.length === 0) return []
  const { rows: found } = await client.query<CouponUse>({
    name: 'used_coupons',
    text: `select promotion_id as "promotionId", coupon_id as "couponId", transaction_id as "transactionId" from coupon_use
      where tenant_id = $1 and promotion_id = any($2::text[]) and coupon_id = any($3::text[])`,
    values: [tenantId, rows.map(({ promotionId }) => promotionId), rows.map(({ couponId }) => couponId)],
  })
  return found
}

async function insertUses(client: Client, tenantId: string, rows: readonly CouponRow[]): Promise<void> {
  const columns: Column[] = [
    ['text', rows.map(({ promotionId }) => promotionId)],
    ['text', rows.map(({ couponId }) => couponId)],
    ['uuid', rows.map(({ transactionId }) => transactionId)],
    ['integer', rows.map(({ uses }) => uses)],
  ]
  await client.query({
    name: 'insert_coupon_uses',
    text: `insert into coupon_use (tenant_id, promotion_id, coupon_id, transaction_id, uses)
      select $1::uuid, promotion_id, coupon_id, transaction_id, uses
      from ${unnest(columns, 1)} as use (promotion_id, coupon_id, transaction_id, uses)`,
    values: [tenantId, ...columns.map(([, values]) => values)],
  })
}
