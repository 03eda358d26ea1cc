/** The columns of the table of customers. */
import { customerTitle } from '@kassa/contract'
import { Badge } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Column } from '../table/column.ts'
import { rowLink } from '../table/LongTable.tsx'
import { words } from '../words/words.ts'
import { type CustomerRow, groupsQuery } from './customers.ts'

/** Returns the columns, the same until the language or the groups change. */
export function useCustomerColumns(): readonly Column<CustomerRow>[] {
  const t = words.useWords()
  const { data } = useQuery(groupsQuery)
  return useMemo(() => {
    const groupNames = new Map(data?.map(({ groupId, group }) => [groupId, group.name]))
    return [
      {
        id: 'name',
        head: t('customers.name'),
        leastRem: 13,
        cell: ({ customerId, customer }) => (
          <Link to="/customers/$customerId" params={{ customerId }} className={`block truncate ${rowLink}`}>
            {customerTitle(customer)}
          </Link>
        ),
      },
      {
        id: 'company',
        head: t('customer.company'),
        isForDesk: true,
        cell: ({ customer }) => <span className="text-ink-muted">{customer.companyName}</span>,
      },
      {
        id: 'phone',
        head: t('customers.phone'),
        rem: 10,
        cell: ({ customer }) => <span className="figures">{customer.phone}</span>,
      },
      {
        id: 'email',
        head: t('customers.email'),
        leastRem: 12,
        isForDesk: true,
        cell: ({ customer }) => <span className="block truncate text-ink-muted">{customer.email}</span>,
      },
      {
        id: 'groups',
        head: t('customers.groups'),
        leastRem: 9,
        cell: ({ customer }) => (
          <span className="flex flex-wrap items-center gap-x-2">
            {(customer.groupIds ?? []).flatMap((groupId) => groupNames.get(groupId) ?? []).join(', ')}
            {customer.blockedReason !== undefined && <Badge tone="warning">{t('customers.blocked')}</Badge>}
          </span>
        ),
      },
    ]
  }, [t, data])
}
