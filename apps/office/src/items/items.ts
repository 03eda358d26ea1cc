/** Lists of items as the server pages them: by name. */
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { itemsKey } from '../request/keys.ts'

const pageSize = 100

export type ItemRow = Reply<'listItems'>['items'][number]

export const itemsQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: [...itemsKey, search] as const,
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: pageSize,
        ...(search === '' ? {} : { search }),
        ...(pageParam === undefined ? {} : { after: pageParam }),
      }
      return ask('listItems', { query }, signal)
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    // What was found stays until the next answer comes, so that nothing jumps while one types.
    placeholderData: keepPreviousData,
    // The live line keeps the levels current; asking all pages at each turn of the head would be waste.
    refetchOnWindowFocus: false,
  })
