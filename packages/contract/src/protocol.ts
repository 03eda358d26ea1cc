/**
 * The version of what devices, store servers and head offices say to each other, and which versions work together.
 *
 *      caller:   N-3 │ N-2   N-1    N    N+1 │ N+2          to a server of version N
 *            too old │         fits          │ too new
 *
 * A change that older programs do not read raises the version; what they leave unread does not. What crosses the wire is written down
 * by version in docs/reference/wire.json.
 */

export const protocolVersion = 1

/** Each call and each answer says in this header which version it speaks. */
export const protocolHeader = 'kassa-protocol'

const versionsBehind = 2
const versionsAhead = 1

export type ProtocolFit = 'fits' | 'caller_too_old' | 'caller_too_new'

/** Tells whether a caller and a server of these versions work together. */
export function protocolFit({ caller, server }: { caller: number; server: number }): ProtocolFit {
  if (caller < server - versionsBehind) return 'caller_too_old'
  return caller > server + versionsAhead ? 'caller_too_new' : 'fits'
}

/** Returns the versions of callers that a server works together with, the oldest first. */
export function protocolRange(server: number): { oldest: number; newest: number } {
  return { oldest: Math.max(1, server - versionsBehind), newest: server + versionsAhead }
}

/** Returns the version that a header says; undefined where it says none. */
export function parseProtocol(header: string | null | undefined): number | undefined {
  return header != null && /^[1-9]\d{0,5}$/.test(header) ? Number(header) : undefined
}
