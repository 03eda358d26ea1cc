/** What can be done with the whole basket: undo, something off, clear. */
import { IconButton, PercentIcon, TrashIcon, UndoIcon } from '@kassa/ui'
import { usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'

/** The actions, as icons beside the title. */
export function BasketActions() {
  const t = laterWords.useWords()
  const till = useTill()
  const isEmpty = useTillView((view) => view.basket.lines.length === 0)
  const canUndo = useTillView((view) => view.canUndo)
  const { open } = usePanel()
  return (
    <>
      <IconButton
        icon={UndoIcon}
        label={t('basket_actions.undo')}
        disabled={!canUndo}
        onClick={() => void till.undo()}
      />
      <IconButton
        icon={PercentIcon}
        label={t('basket_actions.discount')}
        disabled={isEmpty}
        onClick={() => open({ name: 'discount' })}
      />
      <IconButton
        icon={TrashIcon}
        label={t('basket_actions.clear')}
        disabled={isEmpty}
        onClick={() => open({ name: 'clear_basket' })}
      />
    </>
  )
}
