/** The pages of tiles: the favourites of this till, everything, its department, the other categories. */
import { CategoryTabs } from '@kassa/ui'
import { useMemo } from 'react'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { words } from '../words/words.ts'
import { allCategories, favouritesPage, useOrderedCategories } from './usePage.ts'

type CategoryChoiceProps = {
  value: string
  departmentId: string | undefined
  onChange: (page: string) => void
}

export function CategoryChoice(props: CategoryChoiceProps) {
  const t = words.useWords()
  const say = laterWords.useWords()
  const { catalogue } = useTill()
  const version = useTillView((view) => view.catalogue.version)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the catalogue is read anew when its version rises
  const known = useMemo(() => catalogue.categories(), [catalogue, version])
  const ordered = useOrderedCategories(known, props.departmentId)
  const categories = useMemo(
    () => [
      { id: favouritesPage, label: say('favourites.title') },
      { id: allCategories, label: t('find.all') },
      ...ordered.map(({ categoryId, name }) => ({ id: categoryId, label: name })),
    ],
    [ordered, t, say],
  )
  return (
    <CategoryTabs
      label={t('find.categories')}
      categories={categories}
      value={props.value}
      onChange={props.onChange}
      className="mx-3 mb-2 shrink-0"
    />
  )
}
