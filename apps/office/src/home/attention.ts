/** What needs someone: devices that are in trouble, silent, or have not been heard of. */
import { type Device, isShutOut } from '../devices/devices.ts'

export type Attention =
  /** The server found something wrong with the device's journal. */
  | { reason: 'trouble'; device: Device; trouble: string }
  /** Nothing came for longer than a night and a Sunday. */
  | { reason: 'silent'; device: Device }

const silentAfterMs = 36 * 3_600_000

/** Returns what needs someone, the worst first.   Units: ms UTC. */
export function findAttention(devices: readonly Device[], nowMs: number): Attention[] {
  const troubled = devices.flatMap((device): Attention[] =>
    device.trouble === null || isShutOut(device)
      ? []
      : [{ reason: 'trouble', device, trouble: device.trouble }],
  )
  const silent = devices.filter(
    ({ trouble, lost, lastReceivedAt }) =>
      trouble === null &&
      lost === null &&
      lastReceivedAt !== null &&
      nowMs - Date.parse(lastReceivedAt) > silentAfterMs,
  )
  return [...troubled, ...silent.map((device): Attention => ({ reason: 'silent', device }))]
}
