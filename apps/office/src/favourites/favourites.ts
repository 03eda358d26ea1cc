/** The tiles that registers show first. */
import type { FavouritesRecord } from '@kassa/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { favouritesKey } from '../request/keys.ts'

export type RegisterTiles = Reply<'listFavourites'>['registers'][number]

/** The registers by name, with their tiles. */
export const favouritesQuery = queryOptions({
  queryKey: favouritesKey,
  queryFn: async ({ signal }) => {
    const { registers } = await ask('listFavourites', {}, signal)
    return registers.toSorted((a, b) => a.name.localeCompare(b.name))
  },
})

/** Saves the tiles of a register.   Fails: `changed_meanwhile` (rejected). */
export function useSaveFavourites({ registerId, version }: Pick<RegisterTiles, 'registerId' | 'version'>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (favourites: FavouritesRecord) => {
      await ask('saveFavourites', { params: { registerId }, body: { version, favourites } })
      await client.invalidateQueries({ queryKey: favouritesKey })
    },
  })
}

/** Returns the ids with the one at that place one earlier or later. */
export function stepped(ids: readonly string[], place: number, step: -1 | 1): string[] {
  const [id, other] = [ids[place], ids[place + step]]
  if (id === undefined || other === undefined) return [...ids]
  return ids.map((one, at) => (at === place ? other : at === place + step ? id : one))
}
