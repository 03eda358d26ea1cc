/** A scale on the network. For Node.js. */
import { type ScaleProtocolName, scaleProtocols } from './protocols.ts'
import { makeScale, type Scale } from './scale.ts'
import { openTcpLine } from './tcpLine.ts'

const connectMs = 2_000

/** Returns the scale at that address. Nothing is asked of it yet. */
export function tcpScale(options: { host: string; port: number; protocol: ScaleProtocolName }): Scale {
  const { host, port, protocol } = options
  return makeScale({
    protocol: scaleProtocols[protocol],
    open: () => openTcpLine({ host, port, timeoutMs: connectMs }),
    nowMs: () => Date.now(),
  })
}
