/** Handlers for devices that come in, and go: codes, enrolment, sessions, revocation. */

import { Attempts } from '../../access/attempts.ts'
import type { DeviceSessions } from '../../access/deviceSession.ts'
import { revokeDevice } from '../../access/deviceStatements.ts'
import { enrol, issueEnrolmentCode } from '../../access/enrolment.ts'
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import type { LiveHub } from '../../live/liveHub.ts'
import type { HeadOfficeLine } from '../../upstream/headOfficeLine.ts'
import { type Handlers, ok, problem, tooManyAttempts } from '../handler.ts'

export type EnrolmentPorts = {
  pool: Pool
  devices: DeviceSessions
  live: LiveHub
  nowMs: () => number
  /** Of a store server. */
  headOffice?: HeadOfficeLine
}

type EnrolmentHandlers = Pick<
  Handlers,
  'enrolDevice' | 'makeChallenge' | 'openDeviceSession' | 'makeEnrolmentCode' | 'revokeDevice'
>

export function makeEnrolmentHandlers(ports: EnrolmentPorts): EnrolmentHandlers {
  const { pool, devices, live, nowMs, headOffice } = ports
  const wrongCodes = new Attempts({ allowed: 10, firstWaitMs: 10_000, longestWaitMs: 10 * 60_000 })

  return {
    async enrolDevice({ body, address }) {
      const waitMs = wrongCodes.waitMs(address, nowMs())
      if (waitMs > 0) return tooManyAttempts(waitMs)
      // Counted before it is looked up, so that guesses sent all at once are bounded too.
      wrongCodes.failed(address, nowMs())
      const outcome = await enrol(pool, body, nowMs())
      if (outcome.status === 'proof_invalid')
        return problem('wrong_credentials', 'the proof does not fit the key')
      if (outcome.status === 'code_invalid') return problem('enrolment_code_invalid')
      wrongCodes.takeBack(address)
      const { status: _, ...enrolled } = outcome
      return ok(enrolled)
    },

    async makeChallenge() {
      return ok({ challenge: devices.challenge() })
    },

    async openDeviceSession({ body }) {
      const outcome = await devices.open(body)
      switch (outcome.status) {
        case 'opened':
          return ok({ token: outcome.token, expiresInSeconds: outcome.expiresInSeconds })
        case 'wrong_signature':
          return problem('wrong_credentials')
        default:
          return problem(outcome.status)
      }
    },

    async revokeDevice({ params: { deviceId }, caller: { tenantId } }) {
      const revokedAt = await withTenant(pool, tenantId, (client) =>
        revokeDevice(client, { tenantId, deviceId }),
      )
      if (revokedAt === undefined) return problem('not_found', 'no such device')
      devices.forget(tenantId, deviceId)
      live.endDevice(tenantId, deviceId)
      return ok({ revokedAt: revokedAt.toISOString() })
    },

    async makeEnrolmentCode({ body, caller }) {
      // A store server answers for the tills of its own store; everybody else is let in at head office.
      const isOurs = body.storeId === headOffice?.storeId && body.kind !== 'store_server'
      if (headOffice !== undefined && !isOurs) return problem('at_head_office', headOffice.url)
      const outcome = await issueEnrolmentCode(pool, { ...body, tenantId: caller.tenantId }, nowMs())
      if (outcome.status === 'unknown_store') return problem('not_found', 'no such store')
      return ok({ code: outcome.code, expiresAt: outcome.expiresAt })
    },
  }
}
