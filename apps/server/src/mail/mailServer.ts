/** The mail server of a business, as its owner set it. */
import type { RouteTypes } from '@kassa/contract'
import type { Client } from '../database/pool.ts'
import type { MailServer } from './deliver.ts'
import { openText, sealText } from './secretText.ts'

export type MailServerSettings = RouteTypes['saveMailServer']['body']['settings']

export type KeptMailServer = {
  settings: MailServerSettings
  /** Undefined where there is none, or another server sealed it. */
  password?: string
}

/** Returns what is set; undefined where nothing is. */
export async function readMailServer(
  client: Client,
  tenantId: string,
  secret: Buffer,
): Promise<KeptMailServer | undefined> {
  const { rows } = await client.query<{ settings: MailServerSettings; sealed: string | null }>(
    'select settings, sealed_password as sealed from mail_server where tenant_id = $1',
    [tenantId],
  )
  const [row] = rows
  if (row === undefined) return undefined
  const password = row.sealed === null ? undefined : openText(secret, row.sealed)
  return { settings: row.settings, ...(password === undefined ? {} : { password }) }
}

/** Sets it. Without a password the one that is kept stays. */
export async function saveMailServer(
  client: Client,
  tenantId: string,
  { settings, password, secret }: KeptMailServer & { secret: Buffer },
): Promise<void> {
  const sealed = password === undefined ? null : sealText(secret, password)
  await client.query(
    `insert into mail_server (tenant_id, settings, sealed_password) values ($1, $2, $3)
     on conflict (tenant_id) do update
       set settings = excluded.settings,
           sealed_password = coalesce(excluded.sealed_password, mail_server.sealed_password)`,
    [tenantId, JSON.stringify(settings), sealed],
  )
}

/** Returns the server as mail is delivered to it. */
export function mailServerOf({ settings, password }: KeptMailServer): MailServer {
  const { host, port, security, user } = settings
  const login = user === undefined ? {} : { login: { user, password: password ?? '' } }
  return { host, port, security, ...login }
}
