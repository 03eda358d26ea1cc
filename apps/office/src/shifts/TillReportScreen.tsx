/** A Z report with every figure that its till printed. */
import { EmptyState, PaperReceipt, ReceiptIcon, Skeleton } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { useFormats } from '../formats/useFormats.ts'
import { faultCodeOf } from '../request/fault.ts'
import { Screen } from '../shell/Screen.tsx'
import { storesQuery } from '../stores/stores.ts'
import { ReviewNotice } from '../transaction/ReviewNotice.tsx'
import { words } from '../words/words.ts'
import { reportDocument } from './reportDocument.ts'
import { type TillReportDetail, tillReportQuery } from './shifts.ts'

export function TillReportScreen(place: { device: string; incarnation: number; seq: number }) {
  const t = words.useWords()
  const { data, error, refetch } = useQuery(tillReportQuery(place))
  if (data !== undefined) return <Found detail={data} />
  const isUnknown = ['not_found', 'invalid_request'].includes(faultCodeOf(error))
  return (
    <Screen title={t('shifts.report')} back={{ to: '/shifts', label: t('shifts.to_list') }}>
      {error === null && <Skeleton className="h-96 rounded-lg!" />}
      {error !== null && isUnknown && <EmptyState icon={ReceiptIcon} title={t('shifts.unknown_report')} />}
      {error !== null && !isUnknown && <FaultNotice error={error} onRetry={() => void refetch()} />}
    </Screen>
  )
}

function Found({ detail }: { detail: TillReportDetail }) {
  const t = words.useWords()
  const formats = useFormats()
  const { data } = useQuery(storesQuery)
  const store = data?.stores.find(({ storeId }) => storeId === detail.storeId)?.store
  return (
    <Screen
      title={t('shifts.report_title', { number: detail.report.number })}
      lead={[formats.storeMoment(detail.at), detail.registerName, detail.operatorName].join(' · ')}
      back={{ to: '/shifts', label: t('shifts.to_list') }}
    >
      <ReviewNotice reasons={detail.reviewReasons} />
      {store === undefined ? (
        <Skeleton className="h-96 rounded-lg!" />
      ) : (
        <div className="rounded-lg border border-line bg-sunken px-4 py-8">
          <PaperReceipt receipt={reportDocument({ detail, store, formats })} />
        </div>
      )}
    </Screen>
  )
}
