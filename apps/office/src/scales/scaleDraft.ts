/** A scale as it is typed, and what it comes to. */
import type { ScaleRecord } from '@kassa/contract'

export type ScaleDraft = {
  name: string
  storeId: string
  protocol: ScaleRecord['protocol']
  connection: ScaleRecord['connection']['type']
  host: string
  port: string
  /** Empty: as such scales are delivered. */
  baudRate: string
  registerIds: readonly string[]
}

export type ScaleField = 'name' | 'host' | 'port' | 'baudRate'

export type ReadScaleDraft =
  | { status: 'read'; scale: ScaleRecord; registerIds: string[] }
  | { status: 'wrong'; fields: readonly ScaleField[] }

/** Where scales with a network port of their own listen, by the manuals of their makers. */
const usualPort = '4305'
const longestName = 100

/** Returns what is saved as somebody would type it; a new scale of that store where there is none. */
export function scaleDraftOf(
  storeId: string,
  held?: { scale: ScaleRecord; registerIds: readonly string[] },
): ScaleDraft {
  const { name = '', protocol = 'mt-sics', connection } = held?.scale ?? {}
  return {
    ...{ name, protocol, storeId: held?.scale.storeId ?? storeId, connection: connection?.type ?? 'network' },
    host: connection?.type === 'network' ? connection.host : '',
    port: connection?.type === 'network' ? String(connection.port) : usualPort,
    baudRate: connection?.type === 'serial' ? String(connection.baudRate ?? '') : '',
    registerIds: held?.registerIds ?? [],
  }
}

/** Returns the scale as it is saved.   Fails: `wrong`, by field (returned). */
export function readScaleDraft(draft: ScaleDraft): ReadScaleDraft {
  const { storeId, protocol, registerIds } = draft
  const [name, host] = [draft.name.trim(), draft.host.trim()]
  const port = numberIn(draft.port, { least: 1, most: 65_535 })
  const baudText = draft.baudRate.trim()
  const baudRate = baudText === '' ? undefined : numberIn(baudText, { least: 300, most: 921_600 })
  const isNetwork = draft.connection === 'network'
  const fields: ScaleField[] = [
    ...(name === '' || name.length > longestName ? (['name'] as const) : []),
    ...(isNetwork && (host === '' || /\s/.test(host)) ? (['host'] as const) : []),
    ...(isNetwork && port === undefined ? (['port'] as const) : []),
    ...(!isNetwork && baudText !== '' && baudRate === undefined ? (['baudRate'] as const) : []),
  ]
  if (fields.length > 0) return { status: 'wrong', fields }
  const connection: ScaleRecord['connection'] = isNetwork
    ? { type: 'network', host, port: port ?? 0 }
    : { type: 'serial', ...(baudRate !== undefined && { baudRate }) }
  return { status: 'read', scale: { storeId, name, protocol, connection }, registerIds: [...registerIds] }
}

function numberIn(text: string, { least, most }: { least: number; most: number }): number | undefined {
  const number = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : undefined
}
