/** Messages between a device and its server. */
import Type from 'typebox'
import { RetailTransactionBody } from '../fact/transaction.ts'
import { RecordVersionSchema } from '../record/record.ts'
import { AmountMinor, Count, Id, Name, PublicKey, QuantityMilli, Sha256, Signature } from '../scalar.ts'

export const Identity = Type.Object({
  tenant: Id,
  store: Id,
  device: Id,
  incarnation: Type.Integer({ minimum: 1 }),
})

export const DeviceKind = Type.Union([Type.Literal('register'), Type.Literal('store_server')])

export const EnrolDevice = {
  body: Type.Object({
    code: Type.String({
      minLength: 4,
      maxLength: 40,
      description: 'The one-time code from the back office.',
    }),
    publicKey: PublicKey,
    /** A signature over `enrolmentText`. The same proof again gets the same answer, so that a lost answer does not cost the code. */
    proof: Signature,
    /** What the code must be for; a register where it is left out. */
    kind: Type.Optional(DeviceKind),
  }),
  reply: Type.Object({
    identity: Identity,
    registerId: Id,
    registerName: Name,
    /** With a code for a store server: the business whose records it is to keep. */
    businessName: Type.Optional(Name),
  }),
}

export const RegisterSpare = {
  body: Type.Object({
    publicKey: PublicKey,
    /** A signature by that key over `spareText`. The same key again gets the same answer. */
    proof: Signature,
  }),
  /** Who an entry signed with that key says that it is of. */
  reply: Type.Object({ identity: Identity }),
}

export const Challenge = { reply: Type.Object({ challenge: Type.String() }) }

export const OpenDeviceSession = {
  body: Type.Object({
    tenant: Id,
    device: Id,
    incarnation: Count,
    challenge: Type.String(),
    signature: Signature,
  }),
  reply: Type.Object({ token: Type.String(), expiresInSeconds: Count }),
}

const WireHead = Type.Object({ seq: Count, hash: Sha256 })

export const SendEntries = {
  body: Type.Object({
    entries: Type.Array(
      Type.Object({
        seq: Type.Integer({ minimum: 1 }),
        text: Type.String({ maxLength: 4_000_000 }),
        signature: Signature,
      }),
      { maxItems: 1000, description: 'Without any, the answer only says what the server holds.' },
    ),
  }),
  reply: Type.Object({
    status: Type.Union([
      Type.Literal('accepted'),
      Type.Literal('gap'),
      Type.Literal('fork'),
      Type.Literal('quarantined'),
    ]),
    /** What the server holds now. */
    head: WireHead,
    /** Where the journal forks, or the entry that is not what it claims. */
    seq: Type.Optional(Count),
    reason: Type.Optional(Type.String()),
    /** Of a store server: the last entry of this journal that its head office is known to hold. */
    headOffice: Type.Optional(Type.Object({ seq: Count })),
    /** Of a server that is the top: the last entry of this journal that is in a backup as well. */
    backup: Type.Optional(Type.Object({ seq: Count })),
  }),
}

export const ReadFeed = {
  query: Type.Object({
    epoch: Type.Optional(Type.String()),
    after: Type.Optional(Count),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
    chunks: Type.Optional(
      Type.Boolean({
        description: 'Items of whole pages are to be in chunks, as long as the server has them.',
      }),
    ),
  }),
  reply: Type.Object({
    /** Another epoch than before: forget all records and read from the start. */
    epoch: Type.String(),
    records: Type.Array(RecordVersionSchema),
    /** The items of this page are in the chunk with that hash; `records` has the others. */
    chunk: Type.Optional(Type.Object({ hash: Sha256 })),
    /** Read on after this. */
    next: Count,
    isComplete: Type.Boolean(),
  }),
}

export const ReadStockLevels = {
  query: Type.Object({ storeId: Id }),
  reply: Type.Object({ levels: Type.Array(Type.Tuple([Id, QuantityMilli])) }),
}

/** A sale as a till needs it to take goods back. */
const ReturnableSale = Type.Object({
  transaction: RetailTransactionBody,
  at: Type.String({ description: 'Local time with offset, as the entry carries it.' }),
  storeName: Type.String(),
  registerName: Type.String(),
  /** What took goods of it back, wherever that was. */
  returns: Type.Array(RetailTransactionBody),
})

export const FindSales = {
  /** One sale by its id; or those for which one of number, total and items fits. */
  query: Type.Object({
    transactionId: Type.Optional(Id),
    receiptNumber: Type.Optional(Count),
    totalMinor: Type.Optional(AmountMinor),
    itemIds: Type.Optional(Type.String({ maxLength: 400, description: 'Ids, separated by commas.' })),
    day: Type.Optional(Type.String({ description: 'YYYY-MM-DD, on the wall of the store.' })),
  }),
  reply: Type.Object({ sales: Type.Array(ReturnableSale) }),
}

export const Print = {
  params: Type.Object({ printerId: Id }),
  body: Type.Object({ bytesBase64: Type.String({ maxLength: 1_000_000, contentEncoding: 'base64' }) }),
  reply: Type.Object({ status: Type.String(), detail: Type.Optional(Type.String()) }),
}

export const AskTerminal = {
  params: Type.Object({ terminalId: Id }),
  body: Type.Object({
    message: Type.Object({}, { additionalProperties: true }),
    timeoutMs: Type.Integer({ minimum: 100, maximum: 180_000 }),
  }),
  reply: Type.Union([
    Type.Object({
      status: Type.Literal('answered'),
      message: Type.Object({}, { additionalProperties: true }),
    }),
    Type.Object({ status: Type.Literal('not_delivered'), detail: Type.String() }),
    Type.Object({ status: Type.Literal('maybe_delivered'), detail: Type.String() }),
  ]),
}
