/** The public face of the journal: entries, chain, signature, proof, and the state machines of replication. */
export { emptyHead, type Fact, type Head, type SealInput, seal } from './chain/append.ts'
export { formatMoment, type Moment, parseMoment } from './chain/time.ts'
export { canonicalize, type Json } from './entry/canonical.ts'
export { type Entry, genesisHash, type JournalIdentity, parseEntry, type SignedEntry } from './entry/entry.ts'
export { fromBase64Url, toBase64Url, toHex, utf8 } from './entry/hash.ts'
export { uuidv7 } from './identity/id.ts'
export { exportPublicKey, importPublicKey, isSignedBy, makeKeyPair, sign } from './identity/key.ts'
export {
  type AcceptedEntry,
  type FlagReason,
  type ReceivedHead,
  type ReceiveInput,
  type ReceiveOutcome,
  receive,
} from './replication/receive.ts'
export { type SendEffect, type SendEvent, type SendState, stepSender } from './replication/send.ts'
