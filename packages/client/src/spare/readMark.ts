/** Noting how far a journal is. */
import { freshRegister, openPeriod } from '@kassa/kernel'
import type { DeviceStore } from '../store/deviceStore.ts'
import type { JournalMark } from './journalMark.ts'

/** The ISO code for no currency: nothing was counted yet. */
const noCurrency = 'XXX'

/** Returns where the journal of the store is now; undefined where the device is not enrolled. */
export async function readMark(store: Pick<DeviceStore, 'read'>): Promise<JournalMark | undefined> {
  const [device, keys, head, sent, tillPeriod] = await Promise.all([
    store.read('device'),
    store.read('keys'),
    store.read('head'),
    store.read('sent'),
    store.read('tillPeriod'),
  ])
  if (device === undefined || keys === undefined || head === undefined) return undefined
  const { after: standing } = openPeriod(tillPeriod?.state ?? freshRegister(noCurrency))
  return { device, sealing: keys.sealing, lastSeq: head.seq, sentSeq: sent?.seq ?? 0, standing }
}
