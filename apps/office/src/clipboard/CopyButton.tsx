/** Copies a text; says on itself that it did. */
import { Button, CheckIcon, showToast } from '@kassa/ui'
import { useEffect, useState } from 'react'
import { words } from '../words/words.ts'
import { CopyIcon } from './CopyIcon.ts'

const shownForMs = 2_000

type CopyButtonProps = { text: string; label?: string }

export function CopyButton({ text, label }: CopyButtonProps) {
  const t = words.useWords()
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), shownForMs)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = async () => {
    try {
      // Browsers give the clipboard only to pages that came over HTTPS or from this computer.
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      showToast({ title: t('copy.refused'), description: t('copy.refused_remedy'), tone: 'warning' })
    }
  }
  return (
    <Button icon={isCopied ? CheckIcon : CopyIcon} onClick={() => void copy()}>
      <span aria-live="polite">{isCopied ? t('copy.done') : (label ?? t('copy.copy'))}</span>
    </Button>
  )
}
