/** Enrolment codes in the database. They are found by their hash, before a tenant is known. */

import type { Pool } from '../database/pool.ts'

/** What a code makes of whoever uses it. */
export type DeviceKind = 'register' | 'store_server'

export type IssuedCode = {
  codeHash: Buffer
  tenantId: string
  storeId: string
  registerId: string
  registerName: string
  kind: DeviceKind
  expiresAt: Date
}

export async function insertCode(pool: Pool, code: IssuedCode): Promise<void> {
  await pool.query(
    `insert into enrolment_code (code_hash, tenant_id, store_id, register_id, register_name, kind, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[code.codeHash, code.tenantId, code.storeId, code.registerId, code.registerName],
      ...[code.kind, code.expiresAt],
    ],
  )
}

/** What a key got with its code. */
export type CodeClaim = Omit<IssuedCode, 'codeHash' | 'expiresAt'> & { deviceId: string }

/** Gives the code to the key, and returns what it stands for; the same for a key that has it already.
 *  Undefined where there is no such code, it is for something else, past its end, or another key has it. */
export async function claimCode(
  pool: Pool,
  claim: { codeHash: Buffer; kind: DeviceKind; publicKey: string; deviceId: string; now: Date },
): Promise<CodeClaim | undefined> {
  const { rows } = await pool.query<CodeClaim>(
    `update enrolment_code
        set used_by_key = $2, used_by_device = coalesce(used_by_device, $3)
      where code_hash = $1 and (used_by_key = $2 or (used_by_key is null and expires_at > $4)) and kind = $5
      returning tenant_id as "tenantId", store_id as "storeId", register_id as "registerId",
                register_name as "registerName", kind, used_by_device as "deviceId"`,
    [claim.codeHash, claim.publicKey, claim.deviceId, claim.now, claim.kind],
  )
  return rows[0]
}

export async function deleteUnusedCodes(pool: Pool, now: Date): Promise<void> {
  await pool.query('delete from enrolment_code where used_by_key is null and expires_at <= $1', [now])
}
