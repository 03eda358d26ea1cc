/** Reaching the scale of a register: at a serial port of this computer, or through the server. */
import type { ScaleRecord } from '@kassa/contract'
import { type Scale, serialScale } from '@kassa/devices'
import type { DeviceSession } from '../identity/deviceSession.ts'
import type { SerialPorts } from './weighing.ts'

/** Longer than the server waits for the scale. */
const patienceMs = 5_000

export type ScaleSettings = {
  session: Pick<DeviceSession, 'call'>
  serialPorts: SerialPorts | undefined
  nowMs: () => number
}

/** Resolves to the scale; undefined where its serial port was never chosen here. Nothing is asked of it yet. */
export async function openScale(
  { scaleId, scale }: { scaleId: string; scale: ScaleRecord },
  { session, serialPorts, nowMs }: ScaleSettings,
): Promise<Scale | undefined> {
  const { protocol, connection } = scale
  if (connection.type === 'network') return throughServer(session, scaleId)
  if (serialPorts === undefined) return withoutPorts
  const port = await serialPorts.known()
  const { baudRate } = connection
  return port && serialScale({ port, protocol, nowMs, ...(baudRate && { baudRate }) })
}

function throughServer(session: Pick<DeviceSession, 'call'>, scaleId: string): Scale {
  return {
    async read() {
      const outcome = await session.call('readScale', { params: { scaleId } }, { timeoutMs: patienceMs })
      if (outcome.status === 'ok') return outcome.reply
      const detail = outcome.status === 'problem' ? outcome.problem.code : 'no answer from the server'
      return { status: 'unreachable', detail }
    },
    close: async () => undefined,
  }
}

/** Only some browsers, on computers, have serial ports. */
const withoutPorts: Scale = {
  read: async () => ({ status: 'unreachable', detail: 'this browser has no serial ports' }),
  close: async () => undefined,
}
