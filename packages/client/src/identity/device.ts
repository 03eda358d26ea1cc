/** Who this device is, and the keys that it acts with. */
import type { JournalIdentity } from '@kassa/journal'

export type EnrolledDevice = {
  identity: JournalIdentity
  registerId: string
  /** As it was called when the device was enrolled. */
  registerName: string
  /** base64url; what the server knows this incarnation by. */
  publicKey: string
}

/** Keys live in the store and never leave it, unless the till keeps them in a file of its own. */
export type DeviceKeys = {
  /** ES256: signs entries and opens sessions. */
  signing: CryptoKeyPair
  /** AES-GCM: seals what a stolen disk must not tell, such as the checks of PINs. */
  sealing: CryptoKey
}

/** An enrolment whose answer has not come: repeated with the same key and proof, it costs no second code. */
export type PendingEnrolment = { code: string; publicKey: string; proof: string }
