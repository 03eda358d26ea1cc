/** How a notice looks: above everything, over the middle of what is done now; on a phone below the head, which stays in reach. */
import { CloseIcon, IconButton, WarningIcon } from '@kassa/ui'
import type { ReactNode } from 'react'
import { laterWords } from '../words/laterWords.ts'

type NoticeCardProps = {
  /** For tests and styles: which notice it is. */
  code: string
  title: string
  lead: string
  /** Ways on. */
  children?: ReactNode
  onDismiss: () => void
}

/** The card. What it says was announced already: see feedback/. */
export function NoticeCard({ code, title, lead, children, onDismiss }: NoticeCardProps) {
  const t = laterWords.useWords()
  return (
    <section
      aria-label={title}
      data-notice={code}
      className="fixed inset-x-3 top-18 z-60 mx-auto flex max-w-150 items-start gap-3 rounded-lg border border-warning bg-raised py-2 pr-2 pl-4 text-ink shadow-overlay md:top-3 md:right-[23.75rem] xl:right-[27.75rem]"
    >
      <WarningIcon size={24} className="mt-2.5 shrink-0 text-warning" />
      <div className="min-w-0 flex-1 py-2">
        <p className="font-semibold wrap-break-word">{title}</p>
        <p className="mt-0.5 text-sm text-ink-muted">{lead}</p>
        {children}
      </div>
      <IconButton icon={CloseIcon} label={t('notice.dismiss')} onClick={onDismiss} />
    </section>
  )
}
