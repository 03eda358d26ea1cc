/** What the till could not do, why, and the ways on. Gone with the next thing that works. */
import { Button, SearchIcon, useLanguage } from '@kassa/ui'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { laterWords } from '../words/laterWords.ts'
import { words } from '../words/words.ts'
import { couponLead } from './couponLead.ts'
import { labelLead } from './labelLead.ts'
import { NoticeCard } from './NoticeCard.tsx'
import { noticeText } from './noticeWords.ts'

/** Shows the till's notice, if there is one. `onSearch` is the way on from an unknown code. */
export function NoticeBar({ onSearch }: { onSearch: () => void }) {
  const till = useTill()
  const notice = useTillView((view) => view.notice)
  const t = words.useWords()
  const say = laterWords.useWords()
  const { locale } = useLanguage()
  const currency = useCurrency()
  if (notice === undefined) return null
  const { title, ...text } = noticeText(notice, { t, locale, currency })
  const lead = couponLead(notice, say) ?? labelLead(notice, say) ?? text.lead
  return (
    <NoticeCard code={notice.code} title={title} lead={lead} onDismiss={() => till.dismissNotice()}>
      {notice.code === 'unknown_code' && (
        <Button
          size="lg"
          icon={SearchIcon}
          className="mt-3"
          onClick={() => {
            till.dismissNotice()
            onSearch()
          }}
        >
          {say('notice.search_by_name')}
        </Button>
      )}
    </NoticeCard>
  )
}
