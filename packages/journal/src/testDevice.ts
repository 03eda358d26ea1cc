/** A device for tests: identity, key and a journal in memory. */
import { emptyHead, type Fact, seal } from './chain/append.ts'
import type { Moment } from './chain/time.ts'
import type { SignedEntry } from './entry/entry.ts'
import { exportPublicKey, makeKeyPair } from './identity/key.ts'

/** Returns a device whose entries are kept in `entries`; its clock stands still unless told otherwise. */
export async function makeTestDevice() {
  const pair = await makeKeyPair()
  const publicKey = await exportPublicKey(pair.publicKey)
  const identity = { tenant: 'tenant', store: 'store', device: 'device', incarnation: 1 }
  const genesis = await emptyHead(identity, publicKey)
  const entries: SignedEntry[] = []
  let head = genesis
  const noon = { epochMs: Date.parse('2026-11-22T11:00:00Z'), offsetMinutes: 60 }
  return {
    ...{ identity, publicKey, publicKeyHandle: pair.publicKey, privateKey: pair.privateKey, entries },
    genesis: { seq: genesis.seq, hash: genesis.hash },
    async append(fact: Fact, now: Moment = noon) {
      const sealed = await seal({ identity, head, fact, now, privateKey: pair.privateKey })
      head = sealed.head
      entries.push(sealed.signed)
      return sealed
    },
  }
}
