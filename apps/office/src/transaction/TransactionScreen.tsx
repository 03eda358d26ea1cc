/** A transaction: what was sold, what it moved, and the signed fact that all of it comes from. */
import { Badge, EmptyState, ReceiptIcon, Skeleton, useMediaQuery } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { useFormats } from '../formats/useFormats.ts'
import { faultCodeOf } from '../request/fault.ts'
import { Card } from '../shell/Card.tsx'
import { Screen } from '../shell/Screen.tsx'
import { words } from '../words/words.ts'
import { CustomerCard } from './CustomerCard.tsx'
import { EntryCard } from './EntryCard.tsx'
import { InvoiceCard } from './InvoiceCard.tsx'
import { LedgerCard } from './LedgerCard.tsx'
import { LinesCard } from './LinesCard.tsx'
import { EntrySheet, ProofPanel } from './ProofPanel.tsx'
import { Receipt } from './Receipt.tsx'
import { RelatedCard } from './RelatedCard.tsx'
import { ReviewNotice } from './ReviewNotice.tsx'
import { SourceProvider } from './SourceContext.tsx'
import { StockCard } from './StockCard.tsx'
import { type TransactionDetail, transactionQuery } from './transaction.ts'

export function TransactionScreen({ transactionId }: { transactionId: string }) {
  const t = words.useWords()
  const { data, error, refetch } = useQuery(transactionQuery(transactionId))
  if (data !== undefined) return <Found detail={data} />
  const back = { to: '/transactions', label: t('transaction.back') } as const
  const isUnknown = ['not_found', 'invalid_request'].includes(faultCodeOf(error))
  return (
    <Screen title={t('transaction.title')} back={back}>
      {error === null && <Skeleton className="h-96 rounded-lg!" />}
      {error !== null && isUnknown && (
        <EmptyState icon={ReceiptIcon} title={t('transaction.unknown')}>
          {t('transaction.unknown_remedy')}
        </EmptyState>
      )}
      {error !== null && !isUnknown && <FaultNotice error={error} onRetry={() => void refetch()} />}
    </Screen>
  )
}

// As wide as the grid of the screen needs to be for the panel to stand beside the ledgers.
const wideWindow = '(min-width: 80rem)'

function Found({ detail }: { detail: TransactionDetail }) {
  const t = words.useWords()
  const formats = useFormats()
  const isWide = useMediaQuery(wideWindow)
  const { row, transaction } = detail
  return (
    <Screen
      title={t('transactions.number', { number: row.receiptNumber })}
      mark={transaction.totalMinor < 0 && <Badge tone="info">{t('transaction.return')}</Badge>}
      lead={[formats.storeMoment(row.at), row.storeName, row.registerName, row.operatorName].join(' · ')}
      back={{ to: '/transactions', label: t('transaction.back') }}
      actions={
        <p className="sm:text-right">
          <span className="block text-sm text-ink-muted">{t('transaction.total')}</span>
          <span className="figures text-2xl font-semibold tracking-tight">
            {formats.amount(transaction.totalMinor, transaction.currency)}
          </span>
        </p>
      }
    >
      <ReviewNotice reasons={row.reviewReasons} />
      <SourceProvider>
        <div className="grid items-start gap-4 lg:gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
          <div className="flex min-w-0 flex-col gap-4 lg:gap-5">
            <LinesCard transaction={transaction} />
            <CustomerCard detail={detail} />
            <InvoiceCard detail={detail} />
            <RelatedCard detail={detail} />
            <LedgerCard detail={detail} />
            <StockCard detail={detail} />
            <EntryCard entry={detail.entry} />
          </div>
          {isWide ? (
            <ProofPanel detail={detail} />
          ) : (
            <Card title={t('transaction.receipt')} className="bg-sunken!">
              <Receipt detail={detail} />
            </Card>
          )}
        </div>
        {!isWide && <EntrySheet detail={detail} />}
      </SourceProvider>
    </Screen>
  )
}
