/** Says on the sign-in screen that the till locked itself, who was selling, and that a scan goes nowhere now. */
import { LockIcon } from '@kassa/ui'
import { laterWords } from '../words/laterWords.ts'

/** The note. `scans`: how many codes were scanned in vain. */
export function LockedNote({ name, scans }: { name: string; scans: number }) {
  const t = laterWords.useWords()
  return (
    <div
      role="status"
      data-locked
      className="flex w-full max-w-180 items-center gap-4 rounded-xl border border-line bg-surface px-5 py-3 shadow-card"
    >
      <LockIcon size={28} className="shrink-0" />
      <div className="min-w-0">
        <p className="font-semibold wrap-break-word">{t('lock.title', { name })}</p>
        <p className="text-sm text-pretty text-ink-muted">{scans === 0 ? t('lock.lead') : t('lock.scan')}</p>
      </div>
    </div>
  )
}
