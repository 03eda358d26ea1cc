/** The page of tiles that is shown: the favourites of this till, its department, any other category, or everything. */
import type { CategoryTile } from '@kassa/client'
import { useMemo, useState } from 'react'
import { useTillView } from '../till/TillContext.tsx'

export const allCategories = 'all'
export const favouritesPage = 'favourites'

// One for ever: what is shown is worked out anew when it is another.
const noItems: readonly string[] = []

/** Returns the page, and how another is chosen. Until one is, it is the favourites, or the department where there are none. */
export function usePage() {
  const favourites = useTillView((view) => view.register?.favourites)
  const [chosen, choose] = useState<string>()
  const { itemIds = noItems, categoryId } = favourites ?? {}
  const first = itemIds.length > 0 ? favouritesPage : (categoryId ?? allCategories)
  return { page: chosen ?? first, choose, itemIds, departmentId: categoryId }
}

/** Returns the categories with the department of this till before the others. */
export function useOrderedCategories(
  categories: readonly CategoryTile[],
  departmentId: string | undefined,
): readonly CategoryTile[] {
  return useMemo(
    () => categories.toSorted((a, b) => rank(a, departmentId) - rank(b, departmentId)),
    [categories, departmentId],
  )
}

function rank({ categoryId }: CategoryTile, departmentId: string | undefined): number {
  return categoryId === departmentId ? 0 : 1
}
