/** What could not be done, over the selling screens: by a command, or by a scan that came at the wrong time. */
import { laterWords } from '../words/laterWords.ts'
import { NoticeBar } from './NoticeBar.tsx'
import { NoticeCard } from './NoticeCard.tsx'

type NoticesProps = {
  /** A code that was scanned and not added. */
  refusedCode: string | undefined
  onDismiss: () => void
  /** The way on from an unknown code. */
  onSearch: () => void
}

/** The notices. */
export function Notices({ refusedCode, onDismiss, onSearch }: NoticesProps) {
  const t = laterWords.useWords()
  return (
    <>
      <NoticeBar onSearch={onSearch} />
      {refusedCode !== undefined && (
        <NoticeCard
          code="scan_not_now"
          title={t('notice.scan_not_now', { code: refusedCode })}
          lead={t('notice.scan_not_now_lead')}
          onDismiss={onDismiss}
        />
      )}
    </>
  )
}
