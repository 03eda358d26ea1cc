/** Handlers for who comes in: health, enrolment, sessions of devices and of people. */

import { Attempts } from '../../access/attempts.ts'
import type { DeviceSessions } from '../../access/deviceSession.ts'
import { enrol, issueEnrolmentCode } from '../../access/enrolment.ts'
import type { People } from '../../access/people.ts'
import type { Pool } from '../../database/pool.ts'
import type { LiveHub } from '../../live/liveHub.ts'
import { type Handlers, ok, problem } from '../handler.ts'
import type { Health } from '../healthProbe.ts'

export type AccessPorts = {
  pool: Pool
  people: People
  devices: DeviceSessions
  live: LiveHub
  health: () => Promise<Health>
  version: string
  nowMs: () => number
}

type AccessHandlers = Pick<
  Handlers,
  | 'health'
  | 'enrolDevice'
  | 'makeChallenge'
  | 'openDeviceSession'
  | 'signIn'
  | 'readSession'
  | 'signOut'
  | 'makeEnrolmentCode'
>

export function makeAccessHandlers(ports: AccessPorts): AccessHandlers {
  const { pool, people, devices, live, health, version, nowMs } = ports
  const wrongCodes = new Attempts({ allowed: 10, firstWaitMs: 10_000, longestWaitMs: 10 * 60_000 })

  return {
    async health() {
      const found = await health()
      return { ...ok({ ...found, version }), httpStatus: found.status === 'ready' ? 200 : 503 }
    },

    async enrolDevice({ body, address }) {
      const waitMs = wrongCodes.waitMs(address, nowMs())
      if (waitMs > 0) return tooMany(waitMs)
      const outcome = await enrol(pool, body, nowMs())
      if (outcome.status === 'proof_invalid')
        return problem('wrong_credentials', 'the proof does not fit the key')
      if (outcome.status === 'code_invalid') {
        wrongCodes.failed(address, nowMs())
        return problem('enrolment_code_invalid')
      }
      const { identity, registerName, feedSeq } = outcome
      if (feedSeq !== undefined) live.publish(identity.tenant, [{ type: 'records', feedSeq }])
      return ok({ identity, registerName })
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

    async signIn({ body, address }) {
      const outcome = await people.signIn({ ...body, address })
      if (outcome.status === 'too_many_attempts') return tooMany(outcome.waitMs)
      if (outcome.status === 'wrong_credentials') return problem('wrong_credentials')
      const { name, businessName } = outcome.holder
      return { ...ok({ name, businessName }), sessionToken: outcome.token }
    },

    async readSession({ caller: { name, businessName } }) {
      return ok({ name, businessName })
    },

    async signOut({ caller }) {
      await people.signOut(caller.token)
      return { ...ok({}), sessionToken: null }
    },

    async makeEnrolmentCode({ body, caller }) {
      const outcome = await issueEnrolmentCode(pool, { ...body, tenantId: caller.tenantId }, nowMs())
      if (outcome.status === 'unknown_store') return problem('not_found', 'no such store')
      return ok({ code: outcome.code, expiresAt: outcome.expiresAt })
    },
  }
}

function tooMany(waitMs: number) {
  return { ...problem('too_many_attempts'), retryAfterSeconds: Math.ceil(waitMs / 1000) }
}
