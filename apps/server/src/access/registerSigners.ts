/** The keys that a register signs with, in its record: any till can check its receipts offline. */
import type { RegisterRecord } from '@kassa/contract'
import type { Client } from '../database/pool.ts'
import { readRecord } from '../records/readRecord.ts'
import { placeRecords } from '../records/writeRecords.ts'

export type Signer = NonNullable<RegisterRecord['signers']>[number]

/** Adds a key to a register; does nothing where it has it, or where there is no such register any more. */
export async function addSigner(
  client: Client,
  tenantId: string,
  registerId: string,
  signer: Signer,
): Promise<void> {
  const register = await readRecord(client, tenantId, { kind: 'register', id: registerId })
  const { signers = [] } = register ?? {}
  if (register === undefined || signers.some(({ publicKey }) => publicKey === signer.publicKey)) return
  const body = { ...register, signers: [...signers, signer] }
  await placeRecords(client, tenantId, [{ kind: 'register', id: registerId, body }])
}
