/** The handler that says whether a sale would be accepted. */

import { type Handlers, ok } from '../handler.ts'
import type { Health } from '../healthProbe.ts'

export type HealthPorts = { health: () => Promise<Health>; version: string }

export function makeHealthHandlers({ health, version }: HealthPorts): Pick<Handlers, 'health'> {
  return {
    async health() {
      const found = await health()
      return { ...ok({ ...found, version }), httpStatus: found.status === 'ready' ? 200 : 503 }
    },
  }
}
