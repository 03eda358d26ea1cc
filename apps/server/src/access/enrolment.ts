/**
 * Enrolment: a one-time code turns a key into a device of a store: that of a browser into a till, that of a server into a store server.
 *
 *      issued ── first key that asks ──▶ claimed ──▶ device and journal made ──▶ answered
 *                                          └── the same key again: made if it is not yet, the same answer
 *
 * The code is claimed in a step of its own, so that a server that dies in between, or an answer that gets lost, is
 * healed by asking again.
 */

import { randomBytes } from 'node:crypto'
import { enrolmentText, type RegisterRecord } from '@kassa/contract'
import { genesisHash, importPublicKey, isSignedBy, type JournalIdentity, uuidv7 } from '@kassa/journal'
import { must } from '@kassa/kernel'
import type { Client, Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { openJournal } from '../ingest/head.ts'
import { readRecord, readRecords } from '../records/readRecord.ts'
import { placeRecords } from '../records/writeRecords.ts'
import {
  type CodeClaim,
  claimCode,
  type DeviceKind,
  deleteUnusedCodes,
  insertCode,
} from './codeStatements.ts'
import { insertDevice } from './deviceStatements.ts'
import { hashEnrolmentCode, makeEnrolmentCode } from './enrolmentCode.ts'

const codeLifeMs = 24 * 3_600_000

export type IssueOutcome =
  /** `expiresAt`: RFC 3339. */
  { status: 'issued'; code: string; expiresAt: string } | { status: 'unknown_store' }

/** Makes a one-time code for a new till of a store, or for a server in it; the code itself is not kept. */
export async function issueEnrolmentCode(
  pool: Pool,
  order: { tenantId: string; storeId: string; registerName: string; kind?: DeviceKind },
  nowMs: number,
): Promise<IssueOutcome> {
  const { tenantId, storeId, registerName, kind = 'register' } = order
  const store = await withTenant(pool, tenantId, (client) =>
    readRecord(client, tenantId, { kind: 'store', id: storeId }),
  )
  if (store === undefined) return { status: 'unknown_store' }
  const code = makeEnrolmentCode()
  const expiresAt = new Date(nowMs + codeLifeMs)
  await deleteUnusedCodes(pool, new Date(nowMs))
  await insertCode(pool, {
    codeHash: hashEnrolmentCode(code),
    ...{ tenantId, storeId, registerName, kind, expiresAt },
    registerId: uuidv7(nowMs, randomBytes(10)),
  })
  return { status: 'issued', code, expiresAt: expiresAt.toISOString() }
}

export type EnrolOutcome =
  | {
      status: 'enrolled'
      identity: JournalIdentity
      registerId: string
      registerName: string
      businessName?: string
    }
  /** Final: no such code, past its end, or used by another key. */
  | { status: 'code_invalid' }
  /** Final: the key is none, or the proof was not made with it. */
  | { status: 'proof_invalid' }

/** Enrols the owner of a key. The same code, key and proof again get the same answer, for ever. */
export async function enrol(
  pool: Pool,
  request: { code: string; publicKey: string; proof: string; kind?: DeviceKind },
  nowMs: number,
): Promise<EnrolOutcome> {
  const key = await importPublicKey(request.publicKey)
  if (key === undefined || !(await isSignedBy(key, enrolmentText(request), request.proof)))
    return { status: 'proof_invalid' }
  const claim = await claimCode(pool, {
    codeHash: hashEnrolmentCode(request.code),
    kind: request.kind ?? 'register',
    publicKey: request.publicKey,
    deviceId: uuidv7(nowMs, randomBytes(10)),
    now: new Date(nowMs),
  })
  if (claim === undefined) return { status: 'code_invalid' }
  const { tenantId, storeId, deviceId, registerId, registerName, kind } = claim
  const identity = { tenant: tenantId, store: storeId, device: deviceId, incarnation: 1 }
  const genesis = await genesisHash(identity, request.publicKey)
  const enrolledAs = kind === 'register' ? { registerId } : { storeServerName: registerName }
  await withTenant(pool, tenantId, async (client) => {
    if (!(await insertDevice(client, { identity, publicKey: request.publicKey, ...enrolledAs }))) return
    await openJournal(client, identity, genesis)
    const signer = { device: deviceId, incarnation: 1, publicKey: request.publicKey }
    if (kind === 'register') await writeRegister(client, claim, signer)
  })
  const business = kind === 'register' ? {} : { businessName: await readBusinessName(pool, tenantId) }
  return { status: 'enrolled', identity, registerId, registerName, ...business }
}

async function readBusinessName(pool: Pool, tenantId: string): Promise<string> {
  const { rows } = await pool.query<{ name: string }>('select name from tenant where tenant_id = $1', [
    tenantId,
  ])
  return must(rows[0], 'the business of a code').name
}

/** Writes the register that a device is enrolled as, with the store's printer and terminal where it has one. It is made where the device
 *  is enrolled, at a store server too. */
export async function writeRegister(
  client: Client,
  { tenantId, storeId, registerId, registerName }: Omit<CodeClaim, 'kind' | 'deviceId'>,
  signer: NonNullable<RegisterRecord['signers']>[number],
): Promise<void> {
  const ofStore = ({ body }: { body: { storeId: string } }) => body.storeId === storeId
  const printer = (await readRecords(client, tenantId, 'printer')).find(ofStore)
  const terminal = (await readRecords(client, tenantId, 'terminal')).find(ofStore)
  const body = {
    storeId,
    name: registerName,
    signers: [signer],
    ...(printer === undefined ? {} : { printerId: printer.id }),
    ...(terminal === undefined ? {} : { terminalId: terminal.id }),
  }
  await placeRecords(client, tenantId, [{ kind: 'register', id: registerId, body }])
}
