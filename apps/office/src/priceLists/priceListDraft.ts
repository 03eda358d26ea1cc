/** A price list as it is typed, and what it comes to. */
import type { PriceListRecord } from '@kassa/contract'
import { isLocalTime } from '@kassa/kernel'
import { figureText, unitPriceIn, unitPriceText, unitsOf } from '../formats/figures.ts'

export type DraftPrice = { itemId: string; price: string; fromQuantity: string }

export type PriceListDraft = {
  name: string
  currency: string
  priority: string
  storeIds: readonly string[]
  /** None: everybody. */
  customerGroupIds: readonly string[]
  from: string
  until: string
  prices: readonly DraftPrice[]
  /** Hours of the week, where a list made through the API has them: they stay as they are. */
  windows?: NonNullable<PriceListRecord['windows']>
}

export type PriceListWrong = {
  name?: true
  priority?: true
  from?: true
  until?: true
  /** Places of the prices that are wrong. */
  prices?: ReadonlySet<number>
}

const quantityDecimals = 3
const quantity = /^(\d{1,6})(?:[.,](\d{1,3}))?$/

/** Returns the draft of a list that there is. */
export function priceListDraftOf(record: PriceListRecord, mark: ',' | '.'): PriceListDraft {
  const { name, currency, priority, storeIds = [], customerGroupIds = [] } = record
  const { from = '', until = '', windows, prices } = record
  return {
    ...{ name, currency, priority: String(priority), storeIds, customerGroupIds, from, until },
    ...(windows === undefined ? {} : { windows }),
    prices: prices.map(({ itemId, unitPriceE5, fromQuantityMilli }) => ({
      itemId,
      price: unitPriceText(unitPriceE5, currency, mark),
      fromQuantity:
        fromQuantityMilli === 0
          ? ''
          : figureText(fromQuantityMilli, mark, { decimals: quantityDecimals, atLeast: 0 }),
    })),
  }
}

/** Returns the list, or what is wrong with it. */
export function readPriceList(
  draft: PriceListDraft,
): { status: 'read'; record: PriceListRecord } | { status: 'wrong'; wrong: PriceListWrong } {
  const { name, currency, storeIds, customerGroupIds, from, until, windows } = draft
  const priority = Number(draft.priority)
  const prices = draft.prices.map(readPrice)
  const steps = draft.prices.map(({ itemId, fromQuantity }) => `${itemId} ${fromQuantity.trim()}`)
  const wrongPrices = steps.flatMap((step, place) =>
    prices[place] === undefined || steps.indexOf(step) < place ? [place] : [],
  )
  const isTime = (time: string) => time === '' || isLocalTime(time)
  const wrong: PriceListWrong = {
    ...(name.trim() === '' && { name: true }),
    ...(!(Number.isSafeInteger(priority) && Math.abs(priority) <= 1000) && { priority: true }),
    ...(!isTime(from) && { from: true }),
    ...((!isTime(until) || (until !== '' && until <= from)) && { until: true }),
    ...(wrongPrices.length > 0 && { prices: new Set(wrongPrices) }),
  }
  if (Object.keys(wrong).length > 0) return { status: 'wrong', wrong }
  const record: PriceListRecord = {
    ...{ name: name.trim(), currency, priority },
    ...(storeIds.length === 0 ? {} : { storeIds: [...storeIds] }),
    ...(customerGroupIds.length === 0 ? {} : { customerGroupIds: [...customerGroupIds] }),
    ...(from === '' ? {} : { from }),
    ...(until === '' ? {} : { until }),
    ...(windows === undefined ? {} : { windows }),
    prices: prices.flatMap((price) => price ?? []),
  }
  return { status: 'read', record }
}

function readPrice({
  itemId,
  price,
  fromQuantity,
}: DraftPrice): PriceListRecord['prices'][number] | undefined {
  const unitPriceE5 = unitPriceIn(price)
  const fromQuantityMilli = fromQuantity.trim() === '' ? 0 : unitsOf(fromQuantity, quantity, quantityDecimals)
  if (unitPriceE5 === undefined || fromQuantityMilli === undefined) return undefined
  return { itemId, unitPriceE5, fromQuantityMilli }
}
