/** A receipt's QR code, read without any server: the sale in it, and whether a till of this business signed it. */
import { importPublicKey, isSignedBy, type JournalIdentity, parseEntry } from '@kassa/journal'
import type { RetailTransaction } from '@kassa/kernel'
import { retailTransactionOf } from './receiptBody.ts'

export type Signer = { device: string; incarnation: number; publicKey: string }

export type ReceiptReading =
  | {
      status: 'read'
      transaction: RetailTransaction
      at: string
      signer: Omit<JournalIdentity, 'tenant'>
      /** False where the key of its till is not known here. */
      isProven: boolean
    }
  /** Final: the code is damaged, or holds something else. */
  | { status: 'unreadable' }
  /** Final: the receipt is of another business. */
  | { status: 'other_business' }
  /** Final: its till did not sign what it says. */
  | { status: 'forged' }

/** Reads the code.   `signers`: the tills whose keys are known here. */
export async function readReceiptCode(
  code: string,
  { tenant, signers }: { tenant: string; signers: readonly Signer[] },
): Promise<ReceiptReading> {
  const { readProof } = await import('@kassa/journal/proof')
  const read = await readProof(code.trim())
  const parsed = read === undefined ? undefined : parseEntry(read.text)
  if (read === undefined || parsed?.status !== 'parsed') return { status: 'unreadable' }
  const { entry } = parsed
  const transaction = retailTransactionOf(entry.body)
  if (entry.kind !== 'retail_transaction' || transaction === undefined) return { status: 'unreadable' }
  if (entry.tenant !== tenant) return { status: 'other_business' }
  const { store, device, incarnation, at } = entry
  const signer = signers.find((known) => known.device === device && known.incarnation === incarnation)
  const key = signer === undefined ? undefined : await importPublicKey(signer.publicKey)
  if (key !== undefined && !(await isSignedBy(key, read.signedText, read.signature)))
    return { status: 'forged' }
  const isProven = key !== undefined
  return { status: 'read', transaction, at, signer: { store, device, incarnation }, isProven }
}
