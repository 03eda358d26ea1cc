/** One customer; `new` begins one. */
import { EmptyState, PersonIcon, Skeleton } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { faultCodeOf } from '../request/fault.ts'
import { Screen } from '../shell/Screen.tsx'
import { words } from '../words/words.ts'
import { CustomerEditor } from './CustomerEditor.tsx'
import { customerQuery } from './customers.ts'

type CustomerScreenProps = { customerId: string; onClose: () => void }

export function CustomerScreen({ customerId, onClose }: CustomerScreenProps) {
  const t = words.useWords()
  const isNew = customerId === 'new'
  const { data, error, refetch } = useQuery({ ...customerQuery(customerId), enabled: !isNew })
  if (isNew || data !== undefined) return <CustomerEditor row={data} onClose={onClose} />
  const isUnknown = ['not_found', 'invalid_request'].includes(faultCodeOf(error))
  return (
    <Screen title={t('customer.title')} back={{ to: '/customers', label: t('customer.back') }}>
      {error === null && <Skeleton className="h-96 rounded-lg!" />}
      {error !== null && isUnknown && (
        <EmptyState icon={PersonIcon} title={t('customer.unknown')}>
          {t('customer.unknown_remedy')}
        </EmptyState>
      )}
      {error !== null && !isUnknown && <FaultNotice error={error} onRetry={() => void refetch()} />}
    </Screen>
  )
}
