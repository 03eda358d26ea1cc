/** Who this device is, and the keys that it acts with. */
import type { JournalIdentity } from '@kassa/journal'
import type { RegisterStanding } from '@kassa/kernel'

export type EnrolledDevice = {
  identity: JournalIdentity
  registerId: string
  /** As it was called when the device was enrolled. */
  registerName: string
  /** base64url; what the server knows this incarnation by. */
  publicKey: string
  /** Where it goes on under a spare incarnation. */
  lost?: LostJournal
}

/** The journal that a device had before, as it was last noted apart from it. */
export type LostJournal = {
  incarnation: number
  /** It may have had some entries more. */
  lastSeq: number
  /** The last entry that the server was known to hold. */
  sentSeq: number
  standing: RegisterStanding
  /** ms since 1970 UTC; when the device went on without it. */
  resumedAtMs: number
}

/** A key that the server knows as the next incarnation of this device. */
export type SpareKey = Pick<EnrolledDevice, 'identity' | 'publicKey'> & { signing: CryptoKeyPair }

/** Keys live in the store and never leave it, unless the till keeps them in a file of its own. */
export type DeviceKeys = {
  /** ES256: signs entries and opens sessions. */
  signing: CryptoKeyPair
  /** AES-GCM: seals what a stolen disk must not tell, such as the checks of PINs. */
  sealing: CryptoKey
}

/** An enrolment whose answer has not come: repeated with the same key and proof, it costs no second code. */
export type PendingEnrolment = { code: string; publicKey: string; proof: string }
