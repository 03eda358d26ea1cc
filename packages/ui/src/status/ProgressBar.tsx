// How far long work is: an import, a first load. With an unknown end it says so by moving.
import { type ReactNode, useId } from 'react'

export interface ProgressBarProps {
  label: ReactNode
  /** Done so far, of `total`; leave out when unknown. */
  done?: number
  total?: number
  /** Beside the label, in words: "1,200 of 5,000". */
  detail?: ReactNode
}

/** A labelled progress bar. */
export function ProgressBar({ label, done, total, detail }: ProgressBarProps) {
  const id = useId()
  const isKnown = done !== undefined && total !== undefined && total > 0
  const share = isKnown ? Math.min(1, Math.max(0, done / total)) : 0.35
  return (
    <div>
      <div className="mb-1.5 flex flex-wrap justify-between gap-x-4 text-sm">
        <span id={id}>{label}</span>
        <span className="figures text-ink-muted">{detail}</span>
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={isKnown ? total : undefined}
        aria-valuenow={isKnown ? done : undefined}
        className="h-2 overflow-hidden rounded-sm bg-press"
      >
        <div
          className={`h-full rounded-sm bg-accent transition-[width] ${isKnown ? '' : 'animate-pulse'}`}
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </div>
  )
}
