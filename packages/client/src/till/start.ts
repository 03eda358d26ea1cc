/** What a till finds on the disk when it starts. */
import type { Head } from '@kassa/journal'
import { type BasketEvent, must } from '@kassa/kernel'
import type { DeviceKeys, EnrolledDevice } from '../identity/device.ts'
import type { CompletedSale, OpenSale } from '../selling/sale.ts'
import type { KeptPeriod } from '../shift/keptPeriod.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import type { SentHead } from '../store/storedValues.ts'

export type Start = {
  epoch: number
  device: EnrolledDevice
  keys: DeviceKeys
  head: Head
  sent: SentHead
  /** The last entry that was let go of; 0 where all are here. */
  anchorSeq: number
  sale: OpenSale | undefined
  completed: CompletedSale | undefined
  tillPeriod: KeptPeriod | undefined
  basketEvents: readonly BasketEvent[]
}

/** Reads where this device stands; undefined where it is not enrolled. */
export async function readStart(store: DeviceStore, epoch: number): Promise<Start | undefined> {
  const [device, keys, head, sent, anchor] = await Promise.all([
    store.read('device'),
    store.read('keys'),
    store.read('head'),
    store.read('sent'),
    store.read('anchor'),
  ])
  if (device === undefined) return undefined
  const [sale, completed, tillPeriod, basketEvents] = await Promise.all([
    store.read('sale'),
    store.read('completed'),
    store.read('tillPeriod'),
    store.readBasket(),
  ])
  return {
    anchorSeq: anchor?.seq ?? 0,
    ...{ epoch, device, sale, completed, tillPeriod, basketEvents },
    keys: must(keys, 'an enrolled device keeps its keys'),
    head: must(head, 'an enrolled device keeps the end of its journal'),
    sent: must(sent, 'an enrolled device keeps what the server holds'),
  }
}
