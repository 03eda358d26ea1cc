/** The fact of a till that lost its journal and goes on under a spare incarnation. */
import Type from 'typebox'
import { AmountMinor, Count, Name, PublicKey } from '../scalar.ts'
import { TallyBody } from './tillTotals.ts'

export const resumptionFacts = {
  /** The first entry of an incarnation that goes on after the journal before it was lost; in place of `device_enrolled`. */
  journal_resumed: Type.Object({
    publicKey: PublicKey,
    registerName: Name,
    /** The journal that was lost, as it was last noted beside it: it may have had some entries more. */
    lost: Type.Object({
      incarnation: Type.Integer({ minimum: 1 }),
      lastSeq: Count,
      /** The last entry that the server was known to hold; those behind it may be nowhere else. */
      sentSeq: Count,
    }),
    /** Where the register stood then: Z reports and perpetual totals go on from here. */
    standing: Type.Object({
      zNumber: Count,
      perpetualTotals: Type.Object({ salesMinor: AmountMinor, returnsMinor: AmountMinor }),
      unfinished: TallyBody,
    }),
  }),
} as const
