/** Above the favourites: the way to arrange them; more of it while there are none. */
import { Button, EditIcon, EmptyState, GridIcon } from '@kassa/ui'
import { laterWords } from '../words/laterWords.ts'

type FavouritesBarProps = { isEmpty: boolean; onArrange: () => void }

export function FavouritesBar({ isEmpty, onArrange }: FavouritesBarProps) {
  const t = laterWords.useWords()
  const arrange = (
    <Button size={isEmpty ? 'lg' : 'md'} icon={EditIcon} onClick={onArrange}>
      {t('favourites.arrange')}
    </Button>
  )
  if (!isEmpty) return <div className="flex justify-end px-4 pb-2">{arrange}</div>
  return (
    <EmptyState icon={GridIcon} title={t('favourites.empty')} action={arrange}>
      {t('favourites.empty_lead')}
    </EmptyState>
  )
}
