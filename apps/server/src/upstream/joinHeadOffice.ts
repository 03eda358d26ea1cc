/**
 * Becoming the store server of a head office, once.
 *
 *      empty, or a backup of the same business ── code ──▶ key kept ── asked ──▶ enrolled ──▶ business and upstream here
 *      enrolled ── every later start ──▶ the same; another address is where head office has moved to
 */
import { call, enrolmentText, protocolHeader, protocolVersion } from '@kassa/contract'
import { type JournalIdentity, sign } from '@kassa/journal'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { type HeadOfficeKey, keepIdentity, makeHeadOfficeKey, readHeadOfficeKey } from './headOfficeKey.ts'
import { keepUpstream, moveUpstream, readUpstream, type Upstream } from './upstreamStatements.ts'

export type JoinWish = {
  /** Where head office is, without a slash at the end; undefined where only an earlier start may have said it. */
  url: string | undefined
  /** The one-time code for a store server. */
  code: string | undefined
}

export type Joined = { upstream: Upstream; privateKey: CryptoKey }

export type JoinOutcome =
  | ({ status: 'joined' } & Joined)
  /** This is no store server, and nobody wants it to be one. */
  | { status: 'none' }
  /** Final until somebody gives a code. */
  | { status: 'code_missing'; url: string }
  /** Final for this code: unknown, past its end, used, or one for a till. */
  | { status: 'code_invalid' }
  /** Final: the database has another business than the code is for. */
  | { status: 'other_business' }
  /** Until this server or head office is updated. */
  | { status: 'versions_apart'; url: string; upgradeNeeded: 'here' | 'head_office' }
  /** Transient. */
  | { status: 'unreachable'; url: string }

export type JoinPorts = { pool: Pool; keyFolder: string; fetch: typeof fetch }

/** Returns the head office of this server; enrols there where that is still to be done. */
export async function joinHeadOffice(ports: JoinPorts, wish: JoinWish): Promise<JoinOutcome> {
  const { pool, keyFolder } = ports
  const tenants = await readTenantIds(pool)
  const held = await heldUpstream(pool)
  const url = wish.url ?? held?.url
  if (url === undefined) return { status: 'none' }
  const key = await readHeadOfficeKey(keyFolder)
  const isSame = held !== undefined && key?.identity?.device === held.deviceId
  if (isSame && (wish.code === undefined || wish.code === key.code)) {
    const upstream = { ...held, url }
    if (url !== held.url) await withTenant(pool, held.tenantId, (client) => moveUpstream(client, upstream))
    return { status: 'joined', upstream, privateKey: key.privateKey }
  }
  const code = wish.code ?? (key?.identity === undefined ? key?.code : undefined)
  if (code === undefined) return { status: 'code_missing', url }
  const asking = key?.code === code ? key : await makeHeadOfficeKey(keyFolder, code)
  return enrolAt(ports, { url, key: asking, tenants })
}

/** Returns the head office that this server joined before; undefined where it stands alone. */
export async function heldUpstream(pool: Pool): Promise<Upstream | undefined> {
  const [tenantId] = await readTenantIds(pool)
  return tenantId === undefined ? undefined : readUpstream(pool, tenantId)
}

async function enrolAt(
  { pool, keyFolder, fetch }: JoinPorts,
  { url, key, tenants }: { url: string; key: HeadOfficeKey; tenants: readonly string[] },
): Promise<JoinOutcome> {
  const { code, publicKey, privateKey } = key
  const proof = await sign(privateKey, enrolmentText({ code, publicKey }))
  const body = { code, publicKey, proof, kind: 'store_server' as const }
  const headers = { [protocolHeader]: String(protocolVersion) }
  const outcome = await call('enrolDevice', { body }, { baseUrl: url, fetch, headers })
  if (outcome.status === 'unreachable') return { status: 'unreachable', url }
  if (outcome.status === 'problem') {
    const { code: problem } = outcome.problem
    if (problem === 'upgrade_needed') return { status: 'versions_apart', url, upgradeNeeded: 'here' }
    if (problem === 'server_upgrade_needed')
      return { status: 'versions_apart', url, upgradeNeeded: 'head_office' }
    const isTransient = outcome.problem.status >= 500 || problem === 'too_many_attempts'
    return isTransient ? { status: 'unreachable', url } : { status: 'code_invalid' }
  }
  const { identity, businessName } = outcome.reply
  if (tenants.some((tenantId) => tenantId !== identity.tenant)) return { status: 'other_business' }
  const upstream = await settleIn(pool, { url, identity, businessName: businessName ?? url })
  await keepIdentity(keyFolder, identity)
  return { status: 'joined', upstream, privateKey }
}

async function settleIn(
  pool: Pool,
  { url, identity, businessName }: { url: string; identity: JournalIdentity; businessName: string },
): Promise<Upstream> {
  const { tenant: tenantId, store: storeId, device: deviceId, incarnation } = identity
  const upstream = { tenantId, url, storeId, deviceId, incarnation }
  await withTenant(pool, tenantId, (client) => keepUpstream(client, upstream))
  await pool.query('insert into tenant (tenant_id, name) values ($1, $2) on conflict do nothing', [
    tenantId,
    businessName,
  ])
  return upstream
}

async function readTenantIds(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>('select tenant_id as id from tenant order by tenant_id')
  return rows.map(({ id }) => id)
}
