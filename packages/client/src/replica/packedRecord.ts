/**
 * Records as they lie on the disk. Items are a hundred thousand and all have the same fields: they are written as lists, without the
 * names of the fields, which halves what a cold start has to read. Everything else is written as it is.
 */
import type { ItemRecord, RecordVersion, SaleRules } from '@kassa/contract'
import type { Unit } from '@kassa/kernel'

type PackedItem = [
  id: string,
  version: number,
  feedSeq: number,
  sku: string,
  gtins: string[],
  name: string,
  categoryId: string | 0,
  unit: Unit,
  taxCategory: string,
  tracksStock: 0 | 1,
  isActive: 0 | 1,
  prices: (string | number)[],
  saleRules: SaleRules | 0,
]

export type PackedRecord = PackedItem | Exclude<RecordVersion, { kind: 'item' }>

/** Requires: a record with a body. */
export function packRecord(record: RecordVersion): PackedRecord {
  if (record.kind !== 'item' || record.body === null) return record as PackedRecord
  const { id, version, feedSeq } = record
  const {
    sku,
    gtins,
    name,
    categoryId,
    unit,
    taxCategory,
    tracksStock,
    isActive,
    prices,
    saleRules,
    ...rest
  } = record.body
  // A field that the contract gains does not compile until it has a place here.
  rest satisfies Record<string, never>
  return [
    ...([id, version, feedSeq, sku, gtins, name, categoryId ?? 0, unit, taxCategory] as const),
    ...([tracksStock ? 1 : 0, isActive ? 1 : 0] as const),
    prices.flatMap(({ currency, unitPriceE5 }) => [currency, unitPriceE5]),
    saleRules ?? 0,
  ]
}

export function unpackRecord(packed: PackedRecord): RecordVersion {
  if (!Array.isArray(packed)) return packed
  const [
    id,
    version,
    feedSeq,
    sku,
    gtins,
    name,
    categoryId,
    unit,
    taxCategory,
    tracksStock,
    isActive,
    prices,
    saleRules,
  ] = packed
  const body: ItemRecord = {
    sku,
    gtins,
    name,
    unit,
    taxCategory,
    tracksStock: tracksStock === 1,
    isActive: isActive === 1,
    prices: unpackPrices(prices),
  }
  if (categoryId !== 0) body.categoryId = categoryId
  if (saleRules) body.saleRules = saleRules
  return { kind: 'item', id, version, feedSeq, body }
}

function unpackPrices(flat: readonly (string | number)[]): ItemRecord['prices'] {
  const prices: ItemRecord['prices'] = []
  for (let index = 0; index < flat.length; index += 2) {
    prices.push({ currency: String(flat[index]), unitPriceE5: Number(flat[index + 1]) })
  }
  return prices
}
