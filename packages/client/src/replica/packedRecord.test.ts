import type { ItemRecord, RecordVersion } from '@kassa/contract'
import { expect, it } from 'vitest'
import { type PackedRecord, packRecord, unpackRecord } from './packedRecord.ts'

const head = { id: '01930000-0000-7000-8000-000000000001', version: 3, feedSeq: 9 }
const cup: ItemRecord = {
  sku: 'CUP',
  gtins: ['4006381333931'],
  name: 'Cup',
  unit: 'piece',
  taxCategory: 'standard',
  tracksStock: false,
  isActive: true,
  prices: [
    { currency: 'EUR', unitPriceE5: 347_000 },
    { currency: 'SEK', unitPriceE5: 0 },
  ],
}
const bare: ItemRecord = { ...cup, gtins: [], prices: [], categoryId: head.id, tracksStock: true }
const wine: ItemRecord = { ...cup, saleRules: { minimumAge: 18 } }
const records: RecordVersion[] = [
  { kind: 'item', ...head, body: cup },
  { kind: 'item', ...head, body: bare },
  { kind: 'item', ...head, body: wine },
  { kind: 'item', ...head, body: null },
  { kind: 'category', ...head, body: { name: 'Table', hue: 30, position: 1 } },
]

it('comes back as it was', () => {
  const written = JSON.stringify(records.map(packRecord))
  expect((JSON.parse(written) as PackedRecord[]).map(unpackRecord)).toEqual(records)
})
