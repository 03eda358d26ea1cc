/** Opening the till: one writer, the local store, and from there to selling without any server. */
import type { TillPorts } from './ports.ts'
import type { Till } from './till.ts'
import { TillCore } from './tillCore.ts'

/** Opens the till over its ports; resolves as soon as it is known what can be done with it.
 *  Ensures: `stage` is no longer `starting`. */
export async function openTill(ports: TillPorts): Promise<Till> {
  const till = new TillCore(ports)
  await till.open()
  return till
}
