/** The keeper of spares, wired together; in files of its own, since a till that never loses its journal sells without them. */
import type { DeviceSession } from '../identity/deviceSession.ts'
import type { TillPorts } from '../till/ports.ts'
import { SpareKeeper } from './spareKeeper.ts'

/** Opens the vault and begins to keep it; undefined where the platform has none. */
export async function openSpares(
  { session }: { session: DeviceSession },
  { store, openVault, clock, breathe, areKeysExtractable }: TillPorts,
): Promise<SpareKeeper | undefined> {
  const vault = await openVault?.().catch(() => undefined)
  if (vault === undefined) return undefined
  const vaultEpoch = await vault.claim()
  return new SpareKeeper({ store, vault, vaultEpoch, session, clock, breathe, areKeysExtractable })
}
