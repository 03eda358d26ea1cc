/** What a cashier does besides selling: drawer, settings, keyboard help, sign out. */
import {
  BoxIcon,
  CoinsIcon,
  DrawerIcon,
  ExternalIcon,
  GiftIcon,
  KeyboardIcon,
  Menu,
  type MenuAction,
  SettingsIcon,
  SignOutIcon,
  TicketIcon,
  UndoIcon,
} from '@kassa/ui'
import { use } from 'react'
import { openDisplayWindow } from '../display/displayWindow.ts'
import { Initials } from '../shell/Initials.tsx'
import { usePanel } from '../shell/panel.tsx'
import { ShowTillContext, useTill, useTillView } from '../till/TillContext.tsx'
import { usePractice } from '../training/PracticeContext.tsx'
import { laterWords } from '../words/laterWords.ts'

/** The menu behind the operator's initials. */
export function TillMenu() {
  const t = laterWords.useWords()
  const till = useTill()
  const { open } = usePanel()
  const name = useTillView((view) => view.operator?.name ?? '')
  const actions: MenuAction[] = [
    {
      id: 'returns',
      label: t('menu.returns'),
      icon: UndoIcon,
      end: 'F10',
      onPress: () => open({ name: 'returning' }),
    },
    {
      id: 'special_orders',
      label: t('menu.special_orders'),
      icon: BoxIcon,
      onPress: () => open({ name: 'special_orders' }),
    },
    ...useCardActions(),
    {
      id: 'drawer',
      label: t('menu.open_drawer'),
      icon: DrawerIcon,
      onPress: () => open({ name: 'drawer' }),
    },
    {
      id: 'cash',
      label: t('menu.cash'),
      icon: CoinsIcon,
      onPress: () => open({ name: 'cash' }),
    },
    {
      id: 'display',
      label: t('menu.display'),
      icon: ExternalIcon,
      onPress: openDisplayWindow,
    },
    ...useStandingActions(),
    useTrainingAction(),
    {
      id: 'sign_out',
      label: t('menu.sign_out'),
      icon: SignOutIcon,
      startsGroup: true,
      onPress: () => void till.signOut(),
    },
  ]
  const trigger = (
    <button
      type="button"
      aria-label={t('menu.operator', { name })}
      className="flex min-h-touch min-w-touch items-center justify-center rounded-md transition-colors hover:bg-hover active:bg-press"
    >
      <Initials name={name} isStrong />
    </button>
  )
  return <Menu trigger={trigger} actions={actions} />
}

/** Gift cards, where the store takes any. */
function useCardActions(): MenuAction[] {
  const t = laterWords.useWords()
  const { open } = usePanel()
  const tenders = useTillView((view) => view.register?.store?.tenders)
  if (tenders?.giftCard === undefined && tenders?.storeCredit === undefined) return []
  const onPress = () => open({ name: 'gift_cards' })
  return [{ id: 'gift_cards', label: t('menu.gift_cards'), icon: GiftIcon, onPress }]
}

/** Into training mode, or out of it. */
function useTrainingAction(): MenuAction {
  const t = laterWords.useWords()
  const till = useTill()
  const show = use(ShowTillContext)
  const shown = usePractice()
  if (shown !== undefined) {
    return { id: 'training', label: t('menu.end_training'), icon: TicketIcon, onPress: shown.leave }
  }
  const enter = async () => (await import('../training/enterTraining.tsx')).enterTraining(till, show)
  return { id: 'training', label: t('menu.training'), icon: TicketIcon, onPress: () => void enter() }
}

/** What does not depend on the shop. */
function useStandingActions(): MenuAction[] {
  const t = laterWords.useWords()
  const { open } = usePanel()
  return [
    {
      id: 'settings',
      label: t('menu.settings'),
      icon: SettingsIcon,
      onPress: () => open({ name: 'settings' }),
    },
    {
      id: 'keys',
      label: t('menu.keys'),
      icon: KeyboardIcon,
      end: '?',
      onPress: () => open({ name: 'keys' }),
    },
  ]
}
