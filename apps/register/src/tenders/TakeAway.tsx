/** Takes one tender of several away again; a card gets its money back through its terminal. */
import { CloseIcon, IconButton } from '@kassa/ui'
import { useTill } from '../till/TillContext.tsx'
import { tendersWords } from './tendersWords.ts'

/** `name`: of the tender, for who cannot see its line. */
export function TakeAway({ place, name }: { place: number; name: string }) {
  const t = tendersWords.useWords()
  const till = useTill()
  return (
    <IconButton
      icon={CloseIcon}
      label={t('other.take_away', { tender: name })}
      onClick={() => void till.tenders().then((tenders) => tenders?.takeAway(place))}
    />
  )
}
