/** How long a Kassa takes until it serves again. */
import { setTimeout as pause } from 'node:timers/promises'

const lookEveryMs = 25
const readyWithinMs = 30_000

/** Resolves with the time until it is well, database included.   Units: ms.   Fails: throws after half a minute. */
export async function untilWell(url: string): Promise<number> {
  const startedAtMs = performance.now()
  for (;;) {
    const isWell = await fetch(`${url}/health`, { signal: AbortSignal.timeout(1_000) }).then(
      ({ status }) => status === 200,
      () => false,
    )
    const spentMs = performance.now() - startedAtMs
    if (isWell) return spentMs
    if (spentMs > readyWithinMs) throw new Error(`${url} does not get ready again`)
    await pause(lookEveryMs)
  }
}
