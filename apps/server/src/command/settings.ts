/** What the environment says: where the data is, where to listen. Nothing needs to be said. */

import { defaultDataDirectory } from '../postgres/dataDirectory.ts'
import { StartupError } from '../startup/startupError.ts'

export type Settings = {
  /** An absolute path. */
  dataDirectory: string
  host: string
  /** 0 lets the system choose. */
  port: number
  /** A PostgreSQL of the owner's own; without it Kassa runs the one it brings. */
  databaseUrl?: string
  /** Where head office is, which makes this a store server. Without a slash at the end; `none` where the server is to stand alone. */
  upstreamUrl?: string
  /** The one-time code by which head office lets this store server in; needed at the first start. */
  upstreamCode?: string
}

/** What KASSA_UPSTREAM says where there is to be no head office. */
export const standsAlone = 'none'

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the settings.   Fails: `setting_not_valid` (thrown). */
export function readSettings(env: Environment): Settings {
  const isRoot = process.getuid?.() === 0
  const databaseUrl = env.DATABASE_URL?.trim()
  const upstreamUrl = env.KASSA_UPSTREAM?.trim()
  const upstreamCode = env.KASSA_UPSTREAM_CODE?.trim()
  return {
    dataDirectory: defaultDataDirectory(env, process.platform, isRoot),
    host: env.KASSA_HOST?.trim() || '127.0.0.1',
    port: readPort(env.KASSA_PORT?.trim()),
    ...(databaseUrl ? { databaseUrl: checkUrl(databaseUrl) } : {}),
    ...(upstreamUrl ? { upstreamUrl: readUpstreamUrl(upstreamUrl) } : {}),
    ...(upstreamCode ? { upstreamCode } : {}),
  }
}

function readPort(text: string | undefined): number {
  if (!text) return 7300
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new StartupError({
    code: 'setting_not_valid',
    whatHappened: `KASSA_PORT is "${text}", which is not a port.`,
    whatToDo: 'Set it to a number up to 65535, for example: KASSA_PORT=7301 npm start',
  })
}

function checkUrl(text: string): string {
  // The client library reads more than an URL proper: a folder of a socket in place of the host.
  if (/^postgres(ql)?:\/\/\S*\/\S+$/.test(text)) return text
  throw new StartupError({
    code: 'setting_not_valid',
    whatHappened: 'DATABASE_URL is not the address of a PostgreSQL database.',
    whatToDo:
      'Set it like postgres://user:password@host:5432/kassa, or leave it out to use the database that Kassa brings.',
  })
}

function readUpstreamUrl(text: string): string {
  if (text === standsAlone) return text
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (isWeb) return text.replace(/\/+$/, '')
  throw new StartupError({
    code: 'setting_not_valid',
    whatHappened: `KASSA_UPSTREAM is "${text}", which is not the address of a head office.`,
    whatToDo: 'Set it like https://head.example, or leave it out where this server stands alone.',
  })
}
