/** The enrolled devices and what the server holds of each. */
import { queryOptions } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { devicesKey } from '../request/keys.ts'

export type Device = Reply<'listDevices'>['devices'][number]

/** Tells whether somebody shut the device out. */
export function isShutOut({ trouble }: Device): boolean {
  return trouble === 'revoked'
}

const renewEveryMs = 60_000

/** A device that falls silent is told by nobody: it is asked for. */
export const devicesQuery = queryOptions({
  queryKey: devicesKey,
  queryFn: ({ signal }) => ask('listDevices', {}, signal),
  refetchInterval: renewEveryMs,
})
