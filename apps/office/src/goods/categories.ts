/** Categories of items, for whoever names goods. */
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../request/ask.ts'
import { categoriesKey } from '../request/keys.ts'

/** By name. */
export const categoriesQuery = queryOptions({
  queryKey: categoriesKey,
  queryFn: async ({ signal }) => {
    const { categories } = await ask('listCategories', {}, signal)
    return categories
      .map(({ categoryId, category: { name, minimumAge } }) => ({
        ...{ categoryId, name },
        ...(minimumAge === undefined ? {} : { minimumAge }),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name))
  },
})
