/**
 * The vault in a browser: a second store that what befalls the first leaves alone.
 *
 * Chromium keeps all databases of a bucket in one place: where one is damaged, or the bucket is evicted, all of them go. A bucket of its
 * own has a place of its own. Other browsers keep each database in files of its own.   Source: WICG Storage Buckets API; ADR-0020.
 */
import type { DeviceStore } from '../store/deviceStore.ts'
import { openIndexedDbStore } from '../store/indexedDbStore.ts'
import { bucketOf, storageBuckets } from './vaultPlace.ts'

/** Opens the vault beside the store of that name, making it where there is none.   Fails: rejected where the browser has no room for it. */
export async function openSpareVault(name: string): Promise<DeviceStore> {
  const bucket = await storageBuckets()?.open(bucketOf(name), { persisted: true, durability: 'strict' })
  return openIndexedDbStore(`${name} spare`, bucket?.indexedDB)
}
