/** What can be done with the whole basket: undo, something off, put aside and take up again, clear; and whose it is. */
import { HoldIcon, IconButton, PercentIcon, PersonIcon, TrashIcon, UndoIcon } from '@kassa/ui'
import { usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'

/** The actions, as icons beside the title. */
export function BasketActions() {
  const t = laterWords.useWords()
  const till = useTill()
  const isEmpty = useTillView((view) => view.basket.lines.length === 0)
  const heldCount = useTillView(
    (view) => view.held.filter((basket) => basket.elsewhere?.isInUse !== true).length,
  )
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
        icon={PersonIcon}
        label={t('basket_actions.customer')}
        onClick={() => open({ name: 'customer' })}
      />
      <IconButton
        icon={PercentIcon}
        label={t('basket_actions.discount')}
        disabled={isEmpty}
        onClick={() => open({ name: 'discount' })}
      />
      <span className="relative">
        <IconButton
          icon={HoldIcon}
          label={heldCount === 0 ? t('holding.title') : t('holding.title_count', { count: heldCount })}
          onClick={() => open({ name: 'hold' })}
        />
        {heldCount > 0 && <HeldCount count={heldCount} />}
      </span>
      <IconButton
        icon={TrashIcon}
        label={t('basket_actions.clear')}
        disabled={isEmpty}
        onClick={() => open({ name: 'clear_basket' })}
      />
    </>
  )
}

/** How many wait, on the icon's corner. Decoration: the button's name says it. */
function HeldCount({ count }: { count: number }) {
  return (
    <span
      aria-hidden="true"
      className="figures pointer-events-none absolute top-0.5 right-0.5 min-w-5 rounded-md bg-accent px-1 text-center text-xs font-semibold text-on-accent"
    >
      {count}
    </span>
  )
}
