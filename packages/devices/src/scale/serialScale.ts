/** A scale at a serial port of this computer, by the browser. */
import { type ScaleProtocolName, scaleProtocols } from './protocols.ts'
import { makeScale, type Scale } from './scale.ts'
import { openSerialLine, type SerialPortLike } from './serialLine.ts'

/** Returns the scale at that port. Nothing is asked of it yet.   `baudRate`: left out, as such scales are delivered. */
export function serialScale(options: {
  port: SerialPortLike
  protocol: ScaleProtocolName
  baudRate?: number
  nowMs: () => number
}): Scale {
  const { port, baudRate, nowMs } = options
  const protocol = scaleProtocols[options.protocol]
  const settings = { ...protocol.serial, ...(baudRate && { baudRate }) }
  return makeScale({ protocol, open: () => openSerialLine(port, settings), nowMs })
}
