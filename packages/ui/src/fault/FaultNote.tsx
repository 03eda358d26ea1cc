// A screen could not be drawn: what happened, what is safe, the ways on, and what to send to whoever helps.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../button/Button.tsx'
import { WarningIcon } from '../icons/device.ts'
import { uiWords } from '../words/uiWords.ts'
import { faultText } from './faultText.ts'

export interface FaultNoteProps {
  /** What was thrown. */
  fault: unknown
  /** What is safe, in the words of the application. */
  children: ReactNode
  /** The ways on, the best one first. */
  actions: ReactNode
}

/** The note, in the middle of the room that it gets. It takes the focus: what had it is gone. */
export function FaultNote({ fault, children, actions }: FaultNoteProps) {
  const t = uiWords.useWords()
  const titleId = useId()
  const note = useRef<HTMLElement>(null)
  useEffect(() => note.current?.focus(), [])
  return (
    <section
      ref={note}
      role="alert"
      tabIndex={-1}
      aria-labelledby={titleId}
      className="scroll-calm mx-auto flex h-full w-full max-w-140 flex-col items-center justify-center-safe gap-2 px-6 py-10 text-center outline-none"
    >
      <span className="grid size-14 shrink-0 place-items-center rounded-xl bg-warning-soft text-on-warning-soft">
        <WarningIcon size={28} />
      </span>
      <h1 id={titleId} className="mt-3 text-xl font-semibold text-balance">
        {t('fault.title')}
      </h1>
      <p className="text-pretty text-ink-muted">{children}</p>
      <div className="mt-4 flex w-full max-w-88 flex-col gap-2">{actions}</div>
      <Details text={faultText(fault, document.location.pathname)} />
    </section>
  )
}

/** For whoever helps: shown, and taken along by one press. */
function Details({ text }: { text: string }) {
  const t = uiWords.useWords()
  const [isCopied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      // Browsers keep the clipboard from pages that came by plain HTTP: the text can be marked there.
      () => setCopied(false),
    )
  return (
    <details className="mt-4 w-full text-left">
      <summary className="min-h-touch cursor-pointer content-center rounded-md px-2 text-center text-ink-muted">
        {t('fault.details')}
      </summary>
      <pre className="mt-1 max-h-60 overflow-auto rounded-md bg-sunken p-3 font-mono text-xs whitespace-pre-wrap wrap-anywhere select-all">
        {text}
      </pre>
      {window.isSecureContext && (
        <Button size="lg" wide className="mt-2" onClick={() => void copy()}>
          <span aria-live="polite">{t(isCopied ? 'fault.copied' : 'fault.copy')}</span>
        </Button>
      )}
    </details>
  )
}
