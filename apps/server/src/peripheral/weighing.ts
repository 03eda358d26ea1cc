/** Scales on the network, for browsers, which cannot open a connection to one. While somebody weighs, the connection stays open. */
import type { RouteTypes, ScaleRecord } from '@kassa/contract'
import { tcpScale } from '@kassa/devices/node'

export type NetworkScale = Pick<ScaleRecord, 'protocol'> & { host: string; port: number }

export type Weighing = { read(scale: NetworkScale): Promise<RouteTypes['readScale']['reply']> }

/** Longer than the pause between two questions of a till, shorter than anybody waits to unplug a scale. */
const idleMs = 5_000

/** Asks scales. Each has one connection, whoever asks: many serve no second one. */
export function makeWeighing(): Weighing {
  const open = new Map<string, { scale: ReturnType<typeof tcpScale>; idle: NodeJS.Timeout }>()
  const rest = (key: string, scale: ReturnType<typeof tcpScale>) =>
    setTimeout(() => {
      open.delete(key)
      void scale.close()
    }, idleMs).unref()
  return {
    async read(where) {
      const key = `${where.host} ${where.port} ${where.protocol}`
      const held = open.get(key)
      clearTimeout(held?.idle)
      const scale = held?.scale ?? tcpScale(where)
      open.set(key, { scale, idle: rest(key, scale) })
      return scale.read()
    },
  }
}
