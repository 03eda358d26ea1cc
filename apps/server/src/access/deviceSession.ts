/**
 * Sessions of devices: a device signs a fresh challenge with its key and gets a token for half a day.
 *
 * Neither challenge nor token is kept; both prove themselves. Whether the device was revoked meanwhile is looked up, and
 * that answer is kept for a few seconds, so that a sale does not pay for it. A device that was revoked gets its session all the same:
 * what it signed is still to be handed in.
 */

import { randomBytes } from 'node:crypto'
import { deviceSessionText } from '@kassa/contract'
import { importPublicKey, isSignedBy, type JournalIdentity } from '@kassa/journal'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { type DeviceStanding, findDevice } from './deviceStatements.ts'
import { makeTokenMaker } from './signedToken.ts'

const challengeLifeMs = 2 * 60_000
const sessionLifeMs = 12 * 3_600_000
const standingLifeMs = 5_000
const mostStandings = 10_000

export type DeviceCaller = {
  identity: JournalIdentity
  publicKey: string
  /** Whether it passes on what the devices of its store wrote. */
  isStoreServer: boolean
  /** Since when it is shut out; absent where it is not. */
  revokedAtMs?: number
}

export type OpenSessionOutcome =
  | { status: 'opened'; token: string; expiresInSeconds: number }
  /** Transient: ask for another challenge. */
  | { status: 'challenge_expired' }
  | { status: 'unknown_device' }
  | { status: 'wrong_signature' }

export type DeviceSessions = {
  challenge(): string
  open(request: {
    tenant: string
    device: string
    incarnation: number
    challenge: string
    signature: string
  }): Promise<OpenSessionOutcome>
  /** The device that holds the token; undefined where its session ended. */
  callerOf(token: string): Promise<DeviceCaller | undefined>
  /** How the device stands has changed: what was looked up does not hold any more. */
  forget(tenantId: string, deviceId: string): void
}

export function makeDeviceSessions(ports: {
  pool: Pool
  secret: Buffer
  nowMs: () => number
}): DeviceSessions {
  const { pool, secret, nowMs } = ports
  const challenges = makeTokenMaker<string>(secret, 'challenge')
  const tokens = makeTokenMaker<JournalIdentity>(secret, 'device_session')
  const standings = new Map<string, { standing: DeviceStanding | undefined; readAtMs: number }>()
  let timesForgotten = 0

  async function standingOf(identity: JournalIdentity): Promise<DeviceStanding | undefined> {
    const key = `${identity.tenant}/${identity.device}/${identity.incarnation}`
    const held = standings.get(key)
    if (held !== undefined && nowMs() - held.readAtMs < standingLifeMs) return held.standing
    const before = timesForgotten
    const standing = await withTenant(pool, identity.tenant, (client) => findDevice(client, identity))
    // What was read while a device was shut out may be how it stood before.
    if (before !== timesForgotten) return standing
    if (standings.size >= mostStandings) standings.clear()
    standings.set(key, { standing, readAtMs: nowMs() })
    return standing
  }

  return {
    challenge: () => challenges.make(randomBytes(16).toString('base64url'), nowMs() + challengeLifeMs),

    async open(request) {
      if (challenges.read(request.challenge, nowMs()) === undefined) return { status: 'challenge_expired' }
      const standing = await withTenant(pool, request.tenant, (client) => findDevice(client, request))
      if (standing === undefined) return { status: 'unknown_device' }
      const key = await importPublicKey(standing.publicKey)
      const text = deviceSessionText(request)
      if (key === undefined || !(await isSignedBy(key, text, request.signature)))
        return { status: 'wrong_signature' }
      const { tenant, device, incarnation } = request
      const identity = { tenant, store: standing.storeId, device, incarnation }
      return {
        status: 'opened',
        token: tokens.make(identity, nowMs() + sessionLifeMs),
        expiresInSeconds: sessionLifeMs / 1000,
      }
    },

    forget(tenantId, deviceId) {
      timesForgotten += 1
      for (const key of standings.keys())
        if (key.startsWith(`${tenantId}/${deviceId}/`)) standings.delete(key)
    },

    async callerOf(token) {
      const identity = tokens.read(token, nowMs())
      if (identity === undefined) return undefined
      const standing = await standingOf(identity)
      if (standing === undefined) return undefined
      const { publicKey, revokedAtMs, isStoreServer } = standing
      return { identity, publicKey, isStoreServer, ...(revokedAtMs === null ? {} : { revokedAtMs }) }
    },
  }
}
