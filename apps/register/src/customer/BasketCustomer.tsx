/** Whose basket it is: name and groups at a glance. A press shows all that is known. */
import { CloseIcon, formatCount, IconButton, PersonIcon, useLanguage } from '@kassa/ui'
import { usePoints } from '../points/usePoints.ts'
import { usePanel } from '../shell/panel.tsx'
import { useTillView } from '../till/TillContext.tsx'
import { customerWords } from './customerWords.ts'
import { useCustomer, useCustomerDesk } from './useCustomerDesk.ts'

/** The row; nothing where the basket is nobody's. */
export function BasketCustomer() {
  const customerId = useTillView((view) => view.basket.customer?.customerId)
  return customerId === undefined ? null : <CustomerRow customerId={customerId} />
}

function CustomerRow({ customerId }: { customerId: string }) {
  const t = customerWords.useWords()
  const desk = useCustomerDesk()
  const customer = useCustomer(desk, customerId)
  const isOpen = useTillView((view) => view.flow.name === 'scanning')
  const { open } = usePanel()
  const name = customer?.title ?? (desk === undefined ? '' : t('glance.unknown'))
  const { locale } = useLanguage()
  const points = usePoints(customerId)
  const detail = [
    points?.tierName,
    points &&
      t('points.count', { count: points.balancePoints, figure: formatCount(points.balancePoints, locale) }),
    ...(customer?.groupNames ?? []),
    customer?.note,
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <div className="flex min-h-14 items-center border-t border-line bg-accent-soft/40 pr-2">
      <button
        type="button"
        aria-label={t('row.show', { name: [name, detail].filter(Boolean).join(' ') })}
        aria-haspopup="dialog"
        disabled={!isOpen}
        className="flex min-h-14 min-w-0 flex-1 items-center gap-3 py-1.5 pr-2 pl-4 text-left transition-colors enabled:hover:bg-hover focus-visible:-outline-offset-2 enabled:active:bg-press"
        onClick={() => open({ name: 'customer' })}
      >
        <PersonIcon className="shrink-0 text-accent" />
        <span className="min-w-0">
          <span className="block truncate font-medium">{name}</span>{' '}
          {detail !== '' && <span className="block truncate text-sm text-ink-muted">{detail}</span>}
        </span>
      </button>
      {isOpen && (
        <IconButton
          icon={CloseIcon}
          label={t('row.leave', { name })}
          disabled={desk === undefined}
          onClick={() => void desk?.leave()}
        />
      )}
    </div>
  )
}
