/** A journal in a file: what a till that cannot reach its server gives to a person, to be brought there. The entries prove themselves. */
import Type from 'typebox'
import { Count, Name, PublicKey, Signature } from '../scalar.ts'
import { Identity, SendEntries } from './device.ts'

export type JournalFile = Type.Static<typeof JournalFile>
export const JournalFile = Type.Object({
  format: Type.Literal('kassa-journal'),
  version: Type.Literal(1),
  identity: Identity,
  publicKey: PublicKey,
  registerName: Name,
  /** In order of seq, without gaps. */
  entries: Type.Array(
    Type.Object({
      seq: Type.Integer({ minimum: 1 }),
      text: Type.String({ maxLength: 4_000_000 }),
      signature: Signature,
    }),
  ),
})

export const ImportJournal = {
  body: JournalFile,
  reply: Type.Object({
    /** `exists`: all of it was here before. The others as for a batch. */
    status: Type.Union([
      Type.Literal('accepted'),
      Type.Literal('exists'),
      Type.Literal('gap'),
      Type.Literal('fork'),
      Type.Literal('quarantined'),
    ]),
    /** Entries that are held since. */
    newCount: Count,
    head: SendEntries.reply.properties.head,
    /** Where the journal forks, or the entry that is not what it claims. */
    seq: Type.Optional(Count),
  }),
}
