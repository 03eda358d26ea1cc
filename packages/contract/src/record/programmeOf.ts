/** From the record of a loyalty programme to what the kernel works with. Apart from the schema, so that a browser does not carry it. */
import type { LoyaltyProgramme } from '@kassa/kernel'
import type { LoyaltyProgrammeRecord } from './loyaltyProgramme.ts'

/** Returns the programme of a record, as `loyaltyTerms` takes it. */
export function programmeOf(programmeId: string, record: LoyaltyProgrammeRecord): LoyaltyProgramme {
  const { name: _, isInUse: __, offlineMostMinor: ___, tierRules, ...rest } = record
  return {
    ...{ programmeId, ...rest, rewards: [] },
    ...(tierRules === undefined
      ? {}
      : {
          tierRules: {
            ...tierRules,
            tiers: tierRules.tiers.map(({ tierId, fromMinor, additionalPpm }) => ({
              ...{ tierId, fromMinor, additionalPpm },
            })),
          },
        }),
  }
}

/** Returns the programme in which sales in that currency earn now; the one that was made first where several are in use.
 *  Shape: ids are of this system's own making, which rise with time. */
export function programmeInUse<Row extends { id: string; body: LoyaltyProgrammeRecord }>(
  programmes: readonly Row[],
  currency: string,
): Row | undefined {
  return programmes
    .filter(({ body }) => body.isInUse && body.currency === currency)
    .reduce<Row | undefined>(
      (first, one) => (first === undefined || one.id < first.id ? one : first),
      undefined,
    )
}
