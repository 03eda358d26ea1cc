/** Loyalty programmes and points of customers as the server keeps them, and changing them. */
import type { LoyaltyProgrammeRecord } from '@kassa/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { loyaltyProgrammesKey, pointsKey } from '../request/keys.ts'

export type ProgrammeRow = Reply<'listLoyaltyProgrammes'>['programmes'][number]
export type PointsPage = Extract<Reply<'readPointsHistory'>, { status: 'found' }>

/** The one that was made first comes first. */
export const programmesQuery = queryOptions({
  queryKey: loyaltyProgrammesKey,
  queryFn: async ({ signal }) => (await ask('listLoyaltyProgrammes', {}, signal)).programmes,
})

/** How the points stand and what moved, newest first; null where no programme is in use for the currency. */
export const pointsQuery = (customerId: string, currency: string) =>
  queryOptions({
    queryKey: [...pointsKey, customerId, currency] as const,
    queryFn: async ({ signal }) => {
      const page = await ask('readPointsHistory', { params: { customerId }, query: { currency } }, signal)
      return page.status === 'found' ? page : null
    },
  })

/** Saves a programme: a new one where none is given.
 *  Requires: `read` as it was when editing began: what somebody else saved since then is not written over.
 *  Fails: `changed_meanwhile`, `invalid_request` (rejected). */
export function useSaveProgramme(read: Pick<ProgrammeRow, 'programmeId' | 'version'> | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (programme: LoyaltyProgrammeRecord) => {
      if (read === undefined) await ask('addLoyaltyProgramme', { body: programme })
      else {
        const { programmeId, version } = read
        await ask('saveLoyaltyProgramme', { params: { programmeId }, body: { version, programme } })
      }
      await client.invalidateQueries({ queryKey: loyaltyProgrammesKey })
    },
  })
}

/** Gives or takes points.   Requires: an id of its own for each correction: sent twice it counts once. */
export function useCorrectPoints(customerId: string, currency: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (wish: { correctionId: string; points: number; reason: string }) => {
      const { correctionId, ...correction } = wish
      const params = { customerId, correctionId }
      await ask('correctPoints', { params, body: { ...correction, currency } })
      await client.invalidateQueries({ queryKey: pointsKey })
    },
  })
}
