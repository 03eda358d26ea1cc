/** Looking an item up: what it costs here and now, what would take something off, where there is some. Comes when it is first needed. */
import { onePieceMilli, price } from '@kassa/kernel'
import { fact } from '../journal/facts.ts'
import type { Workstation } from '../till/workstation.ts'
import type { LookedUp, StoreLevel } from './lookedUp.ts'

/** A customer waits. */
const patienceMs = 4_000

/** Returns what is known of an item, and journals that somebody asked.   Fails: undefined where it is not sold here. */
export async function lookUp(
  { records, recorder, desk, upstream }: Workstation,
  { itemId, operatorId }: { itemId: string; operatorId: string },
): Promise<LookedUp | undefined> {
  const { catalogue, offers, store, rules } = records
  const tile = catalogue.byId(itemId)
  const row = catalogue.items.rowOf(itemId)
  const ownPriceE5 = row === undefined ? undefined : catalogue.items.unitPriceE5(row, store?.currency ?? '')
  if (tile === undefined || row === undefined || ownPriceE5 === undefined || rules === undefined)
    return undefined
  const item = catalogue.lineItem(row, ownPriceE5)
  const basket = { lines: [{ lineId: itemId, item, quantityMilli: onePieceMilli }], revision: 1 }
  const at = desk.minute
  const outcome = price(basket, rules, at)
  const line = outcome.status === 'priced' ? outcome.basket.lines[0] : undefined
  const hint =
    outcome.status === 'priced' ? offers.hint({ basket, priced: outcome.basket, rules, at }) : undefined
  const body = { operatorId, itemId, amountMinor: line?.grossMinor ?? 0, currency: rules.currency }
  await recorder.note({ facts: [fact('price_looked_up', body)] })
  const { lastContactAtMs } = upstream.sender
  return {
    tile,
    ...(line && { line }),
    ...(hint && { hint }),
    ...(lastContactAtMs !== undefined && { stockAsOfMs: lastContactAtMs }),
  }
}

/** Returns the stock of an item at every store, by the server; undefined where that does not answer in time. */
export async function levelsOf({ session }: Workstation, itemId: string): Promise<StoreLevel[] | undefined> {
  const outcome = await session.call('readItemLevels', { query: { itemId } }, { timeoutMs: patienceMs })
  return outcome.status === 'ok' ? outcome.reply.levels : undefined
}
