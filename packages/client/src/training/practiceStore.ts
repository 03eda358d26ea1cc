/**
 * What a practice till keeps: journal, baskets and shift in a store of its own, under a key that no server ever heard of. Records and
 * people are read from the real till's store, and nothing is written there but attempts at a PIN, which count wherever they are made.
 */
import { emptyHead, exportPublicKey, makeKeyPair } from '@kassa/journal'
import type { DeviceStore, StoreChange } from '../store/deviceStore.ts'
import type { StoredValues, ValueName } from '../store/storedValues.ts'

export type PracticeStoreOptions = {
  own: DeviceStore
  real: DeviceStore
  /** Of the real till's writer. */
  realEpoch: number
  /** Called after each append, before whoever wrote hears of it. */
  onAppended: () => Promise<void>
}

/** Customers whom somebody makes up are gone when the practice till is. */
const neverKept: readonly ValueName[] = ['feed', 'staff', 'stock', 'pinAttempts', 'newCustomers']

/** Makes the practice store the store of a till: a device with a key of its own, enrolled nowhere. Once; then it stays. */
export async function makePracticeDevice(
  own: DeviceStore,
  real: { device: StoredValues['device']; keys: StoredValues['keys'] },
  { deviceId, areKeysExtractable }: { deviceId: string; areKeysExtractable: boolean },
): Promise<void> {
  if ((await own.read('device')) !== undefined) return
  const signing = await makeKeyPair({ extractable: areKeysExtractable })
  const publicKey = await exportPublicKey(signing.publicKey)
  const identity = { ...real.device.identity, device: deviceId, incarnation: 1 }
  const device = { ...real.device, identity, publicKey }
  const head = await emptyHead(identity, publicKey)
  const sent = { seq: 0, hash: head.hash }
  const keys = { signing, sealing: real.keys.sealing }
  await own.save(await own.claim(), { values: { device, keys, head, sent } })
}

/** Returns the store of a practice till.   Requires: `makePracticeDevice` before. */
export function makePracticeStore({ own, real, realEpoch, onAppended }: PracticeStoreOptions): DeviceStore {
  async function keep(change: StoreChange | undefined): Promise<StoreChange> {
    const { values = {}, records: _, ...rows } = change ?? {}
    const { pinAttempts } = values
    if (pinAttempts) await real.save(realEpoch, { values: { pinAttempts } })
    const kept = Object.entries(values).filter(([name]) => !neverKept.includes(name as ValueName))
    return { ...rows, values: Object.fromEntries(kept) }
  }
  const readParts = real.readParts?.bind(real)
  return {
    ...(readParts && { readParts }),
    claim: () => own.claim(),
    async append(input) {
      const outcome = await own.append({ ...input, change: await keep(input.change) })
      if (outcome.status === 'appended') await onAppended()
      return outcome
    },
    async save(epoch, change) {
      return own.save(epoch, await keep(change))
    },
    read: (name) => readValue(own, real, name),
    readEntries: (after, limit) => own.readEntries(after, limit),
    readBasket: () => own.readBasket(),
    readOrders: () => own.readOrders(),
    readChunks: (numbers) => real.readChunks(numbers),
    close: () => own.close(),
  }
}

async function readValue<Name extends ValueName>(
  own: DeviceStore,
  real: DeviceStore,
  name: Name,
): Promise<StoredValues[Name] | undefined> {
  const shared: Partial<{ [Other in ValueName]: () => Promise<StoredValues[Other] | undefined> }> = {
    feed: () => real.read('feed'),
    staff: () => real.read('staff'),
    pinAttempts: () => real.read('pinAttempts'),
    stock: () => realStock(own, real),
    keys: () => keysOf(own, real),
    device: () => deviceOf(own, real),
  }
  return shared[name] === undefined ? own.read(name) : shared[name]()
}

/** The real levels, as if the practice journal had moved nothing. */
async function realStock(own: DeviceStore, real: DeviceStore): Promise<StoredValues['stock'] | undefined> {
  const [stock, head] = await Promise.all([real.read('stock'), own.read('head')])
  return stock && { ...stock, throughSeq: head?.seq ?? 0 }
}

/** Its own for signing; what the real till sealed is opened by that one's. */
async function keysOf(own: DeviceStore, real: DeviceStore): Promise<StoredValues['keys'] | undefined> {
  const [ownKeys, realKeys] = await Promise.all([own.read('keys'), real.read('keys')])
  return ownKeys && realKeys && { ...ownKeys, sealing: realKeys.sealing }
}

/** The register as it is called now; the device is none that anybody knows. */
async function deviceOf(own: DeviceStore, real: DeviceStore): Promise<StoredValues['device'] | undefined> {
  const [ownDevice, realDevice] = await Promise.all([own.read('device'), real.read('device')])
  if (ownDevice === undefined || realDevice === undefined) return undefined
  const { device, incarnation } = ownDevice.identity
  const identity = { ...realDevice.identity, device, incarnation }
  return { ...realDevice, identity, publicKey: ownDevice.publicKey }
}
