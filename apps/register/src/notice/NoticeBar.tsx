/** What could not be done, why, and the ways on. Above everything, and gone with the next thing that works. */
import { Button, CloseIcon, IconButton, SearchIcon, useLanguage, WarningIcon } from '@kassa/ui'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { words } from '../words/words.ts'
import { noticeText } from './noticeWords.ts'

/** Shows the till's notice, if there is one. `onSearch` is the way on from an unknown code. */
export function NoticeBar({ onSearch }: { onSearch?: () => void }) {
  const till = useTill()
  const notice = useTillView((view) => view.notice)
  const t = words.useWords()
  const { locale } = useLanguage()
  const currency = useCurrency()
  if (notice === undefined) return null
  const { title, lead } = noticeText(notice, { t, locale, currency })
  return (
    <div
      key={notice.noticeId}
      data-notice={notice.code}
      className="fixed inset-x-3 top-3 z-60 mx-auto flex max-w-150 md:right-[23.75rem] xl:right-[27.75rem] items-start gap-3 rounded-lg border border-warning bg-raised py-2 pr-2 pl-4 text-ink shadow-overlay"
    >
      <WarningIcon size={24} className="mt-2.5 shrink-0 text-warning" />
      <div className="min-w-0 flex-1 py-2">
        <p className="font-semibold wrap-break-word">{title}</p>
        <p className="mt-0.5 text-sm text-ink-muted">{lead}</p>
        {notice.code === 'unknown_code' && onSearch !== undefined && (
          <Button
            size="lg"
            icon={SearchIcon}
            className="mt-3"
            onClick={() => {
              till.dismissNotice()
              onSearch()
            }}
          >
            {t('notice.search_by_name')}
          </Button>
        )}
      </div>
      <IconButton icon={CloseIcon} label={t('notice.dismiss')} onClick={() => till.dismissNotice()} />
    </div>
  )
}
