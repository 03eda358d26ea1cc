/** Head office over HTTP, as the relay calls it. */
import type { DeviceSession } from '@kassa/client/line'
import { type CallSettings, call, endpoints } from '@kassa/contract'
import type { HeadOffice, VouchReply } from '../relay/relay.ts'

const patienceMs = 30_000

/** Returns how routes of head office are called with the session of this store server. */
export function callsOf(session: Pick<DeviceSession, 'fetch'>, timeoutMs = patienceMs): CallSettings {
  return {
    baseUrl: '',
    fetch: (path, init = {}) => session.fetch(String(path), init),
    signal: AbortSignal.timeout(timeoutMs),
  }
}

/** Devices that one request vouches for. */
const mostDevices = 500

export function makeHeadOffice(session: Pick<DeviceSession, 'fetch'>): HeadOffice {
  return {
    async vouch(devices) {
      const reply: VouchReply = { devices: [], others: [] }
      // Also where there is no device yet: head office may know of some.
      for (let start = 0; start === 0 || start < devices.length; start += mostDevices) {
        const body = { devices: devices.slice(start, start + mostDevices) }
        const outcome = await call('vouchForDevices', { body }, callsOf(session))
        if (outcome.status !== 'ok') return undefined
        reply.devices.push(...outcome.reply.devices)
        reply.others.push(...outcome.reply.others)
      }
      return reply
    },
    async readEntries({ device: deviceId, incarnation }, after) {
      const input = { params: { deviceId, incarnation }, query: { after } }
      const outcome = await call('readRelayedEntries', input, callsOf(session))
      return outcome.status === 'ok' ? outcome.reply.entries : undefined
    },
    post({ device, incarnation }, batch) {
      const path = endpoints.relayEntries.path
        .replace(':deviceId', device)
        .replace(':incarnation', String(incarnation))
      return session.fetch(path, batch)
    },
  }
}
