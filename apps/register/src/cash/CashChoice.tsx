/** What can be done with the cash of the till. */

import type { CashMovementType } from '@kassa/kernel'
import {
  CashIcon,
  ChartIcon,
  ChevronRightIcon,
  CoinsIcon,
  formatDateTime,
  type Icon,
  LockIcon,
  PlusIcon,
  useLanguage,
} from '@kassa/ui'
import { useTillView } from '../till/TillContext.tsx'
import { cashWords } from './cashWords.ts'
import { useCash } from './useCash.ts'

/** The choice, with whose shift it is. */
export function CashChoice({ onMove }: { onMove: (type: CashMovementType) => void }) {
  const t = cashWords.useWords()
  const send = useCash()
  return (
    <div className="flex flex-col gap-4">
      <Whose />
      <ul className="flex flex-col gap-2">
        <Choice
          icon={PlusIcon}
          name={t('menu.paid_in')}
          lead={t('menu.paid_in_lead')}
          onPress={() => onMove('paid_in')}
        />
        <Choice
          icon={CashIcon}
          name={t('menu.paid_out')}
          lead={t('menu.paid_out_lead')}
          onPress={() => onMove('paid_out')}
        />
        <Choice
          icon={LockIcon}
          name={t('menu.picked_up')}
          lead={t('menu.picked_up_lead')}
          onPress={() => onMove('picked_up')}
        />
        <Choice
          icon={ChartIcon}
          name={t('report.x')}
          lead={t('menu.x_lead')}
          onPress={() => void send((day) => day.reportX())}
        />
        <Choice
          icon={CoinsIcon}
          name={t('menu.close')}
          lead={t('menu.close_lead')}
          onPress={() => void send((day) => day.startCount())}
        />
      </ul>
    </div>
  )
}

function Whose() {
  const t = cashWords.useWords()
  const { locale } = useLanguage()
  const shift = useTillView((view) => view.shift)
  const timeZone = useTillView((view) => view.register?.store?.timeZone)
  if (shift?.name !== 'open' || shift.shift.openedAt === '') return null
  const { operatorName: name, openedAt } = shift.shift
  const time = formatDateTime(Date.parse(openedAt), locale, 'moment', timeZone)
  return <p className="text-ink-muted">{t('menu.since', { name, time })}</p>
}

function Choice(props: { icon: Icon; name: string; lead: string; onPress: () => void }) {
  const { icon: Shape, name, lead, onPress } = props
  return (
    <li>
      <button
        type="button"
        onClick={onPress}
        className="flex min-h-16 w-full items-center gap-4 rounded-lg border border-line bg-surface px-4 py-3 text-left shadow-card transition-colors hover:bg-hover active:bg-press"
      >
        <Shape size={24} className="shrink-0 text-ink-muted" />
        <span className="min-w-0 flex-1">
          <span className="block font-medium wrap-break-word">{name}</span>
          <span className="block text-sm text-ink-muted">{lead}</span>
        </span>
        <ChevronRightIcon size={20} className="shrink-0 text-ink-muted" />
      </button>
    </li>
  )
}
