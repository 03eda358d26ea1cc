/** What the records say about prices besides the items. */
import type { RecordVersion } from '@kassa/contract'

export type Offer = Extract<RecordVersion, { kind: 'promotion' | 'price_list' }>

export function isOffer(record: RecordVersion): record is Offer {
  return record.kind === 'promotion' || record.kind === 'price_list'
}
