/** The people, one row each: the same on every screen. A press opens one. */
import { Badge, ChevronRightIcon, formatRate, useLanguage } from '@kassa/ui'
import { words } from '../words/words.ts'
import type { StaffRow } from './people.ts'
import { knownPermissions } from './permissionList.ts'

type PeopleListProps = { staff: readonly StaffRow[]; onEdit: (staffId: string) => void }

export function PeopleList({ staff, onEdit }: PeopleListProps) {
  const t = words.useWords()
  return (
    <ul
      aria-label={t('place.people')}
      className="overflow-clip rounded-lg border border-line bg-surface shadow-card"
    >
      {staff.map((row) => (
        <li key={row.staffId} className="border-b border-line last:border-b-0">
          <button
            type="button"
            onClick={() => onEdit(row.staffId)}
            className="flex min-h-14 w-full items-center gap-4 px-5 py-3 text-left transition-colors hover:bg-hover focus-visible:-outline-offset-2 active:bg-press"
          >
            <PersonLine row={row} />
            <ChevronRightIcon size={18} className="shrink-0 text-ink-muted" />
          </button>
        </li>
      ))}
    </ul>
  )
}

function PersonLine({ row: { member, hasPin } }: { row: StaffRow }) {
  const t = words.useWords()
  const { locale } = useLanguage()
  const may = knownPermissions(member.permissions).map((permission) => t(`people.may_${permission}`))
  const limit =
    member.maxDiscountPpm === undefined
      ? []
      : [t('people.discount_up_to', { rate: formatRate(member.maxDiscountPpm, locale) })]
  return (
    <span className="min-w-0 flex-1">
      <span className="flex flex-wrap items-center gap-2">
        <span className="font-medium wrap-anywhere">{member.name}</span>
        {!member.isActive && <Badge tone="neutral">{t('people.inactive')}</Badge>}
        {!hasPin && <Badge tone="warning">{t('people.no_pin')}</Badge>}
      </span>
      <span className="block text-sm text-ink-muted">{[...may, ...limit].join(' · ')}</span>
    </span>
  )
}
