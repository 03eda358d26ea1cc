/** Which calls are let in of programs of other versions: all that fit; of those that are too old, what hands in their sales. */
import { type ProblemCode, protocolFit, type RouteName } from '@kassa/contract'

/** Entries prove themselves and say what form they have; every later program reads them. */
const handingIn: ReadonlySet<RouteName | 'live'> = new Set([
  'makeChallenge',
  'openDeviceSession',
  'sendEntries',
  'vouchForDevices',
  'relayEntries',
  // So that the line of such a till is open, and says so.
  'live',
])

/** Returns why a call is not let in; undefined where it is. Who says no version is a person's browser or a program of somebody else.
 *  Fails: `upgrade_needed`, `server_upgrade_needed` (returned). */
export function findMisfit(
  { name, caller }: { name: RouteName | 'live'; caller: number | undefined },
  server: number,
): ProblemCode | undefined {
  if (caller === undefined) return undefined
  switch (protocolFit({ caller, server })) {
    case 'fits':
      return undefined
    case 'caller_too_old':
      return handingIn.has(name) ? undefined : 'upgrade_needed'
    case 'caller_too_new':
      return 'server_upgrade_needed'
  }
}
