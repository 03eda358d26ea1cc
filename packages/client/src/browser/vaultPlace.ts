/** Where a browser keeps the vault. Apart from opening it, so that a new device does not fetch what it has no use for. */

export type StorageBuckets = {
  keys(): Promise<string[]>
  open(
    name: string,
    options: { persisted: boolean; durability: 'strict' },
  ): Promise<{ indexedDB: IDBFactory }>
}

/** The browser's buckets, where it has them.   Source: WICG Storage Buckets API. */
export function storageBuckets(): StorageBuckets | undefined {
  return (navigator as { storageBuckets?: StorageBuckets }).storageBuckets
}

/** Names of buckets are lower-case. */
export function bucketOf(name: string): string {
  return `${name.toLowerCase().replace(/[^a-z0-9_-]+/g, '-')}-spare`
}

/** Tells whether there may be a vault beside the store of that name. */
export async function hasVault(name: string): Promise<boolean> {
  const buckets = storageBuckets()
  return buckets === undefined || (await buckets.keys()).includes(bucketOf(name))
}
