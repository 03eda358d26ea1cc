/** Who calls: a device by its session token, a person by the cookie of the back office. */

import type { Access } from '@kassa/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { DeviceSessions } from '../access/deviceSession.ts'
import { type People, sessionLifeMs } from '../access/people.ts'
import type { Caller } from './handler.ts'

const cookieName = 'kassa_session'

type DeviceOf = Extract<Caller, { type: 'device' }>

export type Authentication = {
  /** The caller that a route with this access lets in; `shut_out` for a device that was revoked; undefined where it is nobody. */
  callerOf(
    request: FastifyRequest,
    access: Exclude<Access, 'anyone'>,
  ): Promise<Caller | 'shut_out' | undefined>
}

export function makeAuthentication(ports: { people: People; devices: DeviceSessions }): Authentication {
  const { people, devices } = ports

  async function deviceOf(request: FastifyRequest): Promise<DeviceOf | undefined> {
    const [, token] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? []
    if (token === undefined) return undefined
    const device = await devices.callerOf(token)
    return device && { type: 'device', device }
  }

  async function personOf(request: FastifyRequest): Promise<Caller | undefined> {
    const token = request.cookies[cookieName]
    if (token === undefined) return undefined
    const holder = await people.holderOf(token)
    return holder && { type: 'person', person: { ...holder, token } }
  }

  return {
    async callerOf(request, access) {
      if (access === 'person') return personOf(request)
      const device = await deviceOf(request)
      if (access === 'journal_owner') return device
      if (access === 'store_server') return device?.device.isStoreServer === true ? device : undefined
      if (device?.device.revokedAtMs !== undefined) return 'shut_out'
      return access === 'device' ? device : (device ?? personOf(request))
    },
  }
}

/** Gives the browser a session to keep, out of reach of scripts and of other sites; null takes it away. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string | null): void {
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    // A shop's own server is reached by plain HTTP in its own network.
    secure: request.protocol === 'https',
  } as const
  if (token === null) reply.clearCookie(cookieName, options)
  else reply.setCookie(cookieName, token, { ...options, maxAge: sessionLifeMs / 1000 })
}
