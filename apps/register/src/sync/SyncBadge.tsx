/** Where the sales are, in a small quiet badge. Offline is ordinary: it is told, never warned about. */
import type { SyncView } from '@kassa/client'
import {
  CloudDoneIcon,
  CloudIcon,
  classes,
  type Icon,
  OfflineIcon,
  Popover,
  RefreshIcon,
  StoreIcon,
  WarningIcon,
} from '@kassa/ui'
import { useTillView } from '../till/TillContext.tsx'
import { usePractice } from '../training/PracticeContext.tsx'
import { type LaterTillWords, laterWords } from '../words/laterWords.ts'
import { SyncDetail } from './SyncDetail.tsx'

/** The badge; a press shows the details. */
export function SyncBadge() {
  const t = laterWords.useWords()
  const sync = useTillView((view) => view.sync)
  const isPractice = usePractice() !== undefined
  const { icon: SyncIcon, label } = badgeOf(sync, t)
  const isStopped = sync.line === 'stopped'
  // What is practised goes nowhere.
  if (isPractice) return null
  return (
    <Popover
      align="end"
      title={t('sync.title')}
      trigger={
        <button
          type="button"
          data-sync={sync.line}
          data-waiting={sync.waiting}
          data-head-office={sync.headOfficeSeq}
          className={classes(
            'figures inline-flex min-h-touch min-w-0 items-center gap-2 rounded-md px-3 text-sm font-medium transition-colors',
            isStopped
              ? 'bg-warning-soft text-on-warning-soft'
              : 'text-ink-muted hover:bg-hover hover:text-ink active:bg-press',
          )}
        >
          <SyncIcon size={20} />
          <span className="truncate">{label}</span>
        </button>
      }
    >
      <SyncDetail sync={sync} />
    </Popover>
  )
}

function badgeOf(
  { line, waiting, headSeq, headOfficeSeq = headSeq, upgradeNeeded }: SyncView,
  t: LaterTillWords,
): { icon: Icon; label: string } {
  if (line === 'stopped') return { icon: WarningIcon, label: t('sync.stopped') }
  if (upgradeNeeded) return { icon: RefreshIcon, label: t('sync.upgrade') }
  if (line === 'offline') {
    return {
      icon: OfflineIcon,
      label: waiting === 0 ? t('sync.offline') : t('sync.waiting', { count: waiting }),
    }
  }
  if (waiting > 0) return { icon: CloudIcon, label: t('sync.sending', { count: waiting }) }
  return headOfficeSeq < headSeq
    ? { icon: StoreIcon, label: t('sync.at_store') }
    : { icon: CloudDoneIcon, label: t('sync.saved') }
}
