/**
 * The vault in a browser: a second store that what befalls the first leaves alone.
 *
 * Chromium keeps all databases of a bucket in one place: where one is damaged, or the bucket is evicted, all of them go. A bucket of its
 * own has a place of its own. Other browsers keep each database in files of its own.   Source: WICG Storage Buckets API; ADR-0020.
 */
import type { DeviceStore } from '../store/deviceStore.ts'
import { openDexieStore } from '../store/dexieStore.ts'

type StorageBuckets = {
  open(
    name: string,
    options: { persisted: boolean; durability: 'strict' },
  ): Promise<{ indexedDB: IDBFactory }>
}

/** Opens the vault beside the store of that name, making it where there is none.   Fails: rejected where the browser has no room for it. */
export async function openSpareVault(name: string): Promise<DeviceStore> {
  const { storageBuckets } = navigator as { storageBuckets?: StorageBuckets }
  const bucketName = `${name.toLowerCase().replace(/[^a-z0-9_-]+/g, '-')}-spare`
  const bucket = await storageBuckets?.open(bucketName, { persisted: true, durability: 'strict' })
  return openDexieStore(`${name} spare`, bucket?.indexedDB)
}
