/**
 * Enrolment: a one-time code turns a browser's key into a device of a store.
 *
 *      issued ── first key that asks ──▶ claimed ──▶ device and journal made ──▶ answered
 *                                          └── the same key again: made if it is not yet, the same answer
 *
 * The code is claimed in a step of its own, so that a server that dies in between, or an answer that gets lost, is
 * healed by asking again.
 */

import { randomBytes } from 'node:crypto'
import { enrolmentText } from '@kassa/contract'
import { genesisHash, importPublicKey, isSignedBy, type JournalIdentity, uuidv7 } from '@kassa/journal'
import type { Client, Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { openJournal } from '../ingest/head.ts'
import { readRecord, readRecords } from '../records/readRecord.ts'
import { writeRecords } from '../records/writeRecords.ts'
import { type CodeClaim, claimCode, deleteUnusedCodes, insertCode } from './codeStatements.ts'
import { insertDevice } from './deviceStatements.ts'
import { hashEnrolmentCode, makeEnrolmentCode } from './enrolmentCode.ts'

const codeLifeMs = 24 * 3_600_000

export type IssueOutcome =
  /** `expiresAt`: RFC 3339. */
  { status: 'issued'; code: string; expiresAt: string } | { status: 'unknown_store' }

/** Makes a one-time code for a new register of a store; the code itself is not kept. */
export async function issueEnrolmentCode(
  pool: Pool,
  order: { tenantId: string; storeId: string; registerName: string },
  nowMs: number,
): Promise<IssueOutcome> {
  const { tenantId, storeId, registerName } = order
  const store = await withTenant(pool, tenantId, (client) =>
    readRecord(client, tenantId, { kind: 'store', id: storeId }),
  )
  if (store === undefined) return { status: 'unknown_store' }
  const code = makeEnrolmentCode()
  const expiresAt = new Date(nowMs + codeLifeMs)
  await deleteUnusedCodes(pool, new Date(nowMs))
  await insertCode(pool, {
    codeHash: hashEnrolmentCode(code),
    ...{ tenantId, storeId, registerName, expiresAt },
    registerId: uuidv7(nowMs, randomBytes(10)),
  })
  return { status: 'issued', code, expiresAt: expiresAt.toISOString() }
}

export type EnrolOutcome =
  | { status: 'enrolled'; identity: JournalIdentity; registerId: string; registerName: string }
  /** Final: no such code, past its end, or used by another key. */
  | { status: 'code_invalid' }
  /** Final: the key is none, or the proof was not made with it. */
  | { status: 'proof_invalid' }

/** Enrols the owner of a key. The same code, key and proof again get the same answer, for ever. */
export async function enrol(
  pool: Pool,
  request: { code: string; publicKey: string; proof: string },
  nowMs: number,
): Promise<EnrolOutcome> {
  const key = await importPublicKey(request.publicKey)
  if (key === undefined || !(await isSignedBy(key, enrolmentText(request), request.proof)))
    return { status: 'proof_invalid' }
  const claim = await claimCode(pool, {
    codeHash: hashEnrolmentCode(request.code),
    publicKey: request.publicKey,
    deviceId: uuidv7(nowMs, randomBytes(10)),
    now: new Date(nowMs),
  })
  if (claim === undefined) return { status: 'code_invalid' }
  const { tenantId, storeId, deviceId, registerId, registerName } = claim
  const identity = { tenant: tenantId, store: storeId, device: deviceId, incarnation: 1 }
  const genesis = await genesisHash(identity, request.publicKey)
  await withTenant(pool, tenantId, async (client) => {
    if (!(await insertDevice(client, { identity, registerId, publicKey: request.publicKey }))) return
    await openJournal(client, identity, genesis)
    await writeRegister(client, claim)
  })
  return { status: 'enrolled', identity, registerId, registerName }
}

/** Writes the register that the device is enrolled as, with the store's printer and terminal where it has one. */
async function writeRegister(
  client: Client,
  { tenantId, storeId, registerId, registerName }: CodeClaim,
): Promise<void> {
  const ofStore = ({ body }: { body: { storeId: string } }) => body.storeId === storeId
  const printer = (await readRecords(client, tenantId, 'printer')).find(ofStore)
  const terminal = (await readRecords(client, tenantId, 'terminal')).find(ofStore)
  const body = {
    storeId,
    name: registerName,
    ...(printer === undefined ? {} : { printerId: printer.id }),
    ...(terminal === undefined ? {} : { terminalId: terminal.id }),
  }
  await writeRecords(client, tenantId, [{ kind: 'register', id: registerId, body }])
}
