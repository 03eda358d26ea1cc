/** The tiles of one till, to be put in another order, added and taken away. */
import { Button, SelectField } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { ItemPicker } from '../saleRules/ItemPicker.tsx'
import { sessionQuery } from '../session/session.ts'
import { Card } from '../shell/Card.tsx'
import { saveByKey } from '../shell/saveByKey.ts'
import { sayWhenSaved } from '../shell/sayWhenSaved.ts'
import { words } from '../words/words.ts'
import { FavouriteRow } from './FavouriteRow.tsx'
import { type RegisterTiles, stepped, useSaveFavourites } from './favourites.ts'

const mostTiles = 60

type FavouritesCardProps = {
  register: RegisterTiles
  /** Tills of two stores may have one name. */
  storeName: string
  categories: readonly { categoryId: string; name: string }[]
}

export function FavouritesCard({ register, storeName, categories }: FavouritesCardProps) {
  const t = words.useWords()
  const { favourites, name } = register
  const [itemIds, setItemIds] = useState<readonly string[]>(favourites.itemIds)
  const [categoryId, setCategoryId] = useState(favourites.categoryId ?? '')
  const { data: session } = useQuery(sessionQuery)
  const { mutateAsync, isPending, error } = useSaveFavourites(register)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const department = categoryId === '' ? {} : { categoryId }
    sayWhenSaved(mutateAsync({ itemIds: [...itemIds], ...department }), t('favourites.saved', { name }))
  }
  const departments = [
    { value: '', label: t('favourites.no_department') },
    ...categories.map((category) => ({ value: category.categoryId, label: category.name })),
  ]
  return (
    <Card title={[name, storeName].filter((part) => part !== '').join(' · ')}>
      <form onSubmit={submit} onKeyDown={saveByKey} noValidate className="flex flex-col gap-4">
        {error !== null && <SaveFault error={error} />}
        <SelectField
          label={t('favourites.department')}
          value={categoryId}
          options={departments}
          onChange={setCategoryId}
        />
        {itemIds.length > 0 && (
          <ol>
            {itemIds.map((itemId, place) => (
              <FavouriteRow
                key={itemId}
                itemId={itemId}
                onStep={(step) => setItemIds(stepped(itemIds, place, step))}
                onRemove={() => setItemIds(itemIds.filter((id) => id !== itemId))}
              />
            ))}
          </ol>
        )}
        {itemIds.length < mostTiles && (
          <ItemPicker
            label={t('favourites.add')}
            taken={itemIds}
            onAdd={(itemId) => setItemIds([...itemIds, itemId])}
          />
        )}
        {session?.headOffice === undefined && (
          <Button type="submit" kind="primary" busy={isPending}>
            {t('people.save')}
          </Button>
        )}
      </form>
    </Card>
  )
}
