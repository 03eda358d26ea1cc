/** Saving what waits to a file, for a person to bring to the server. */
import { Button, DownloadIcon } from '@kassa/ui'
import { useState } from 'react'
import { useTill } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'

/** A button, and what to do with the file once it is saved. */
export function SaveJournal() {
  const t = laterWords.useWords()
  const till = useTill()
  const [isSaved, setSaved] = useState(false)
  const save = async () => {
    const journal = await till.unsentJournal()
    if (journal === undefined) return
    const { registerName, entries } = journal
    const day = new Date().toISOString().slice(0, 10)
    download(`kassa-${registerName}-${day}-${entries.at(-1)?.seq ?? 0}.json`, JSON.stringify(journal))
    setSaved(true)
  }
  return (
    <>
      <Button size="lg" icon={DownloadIcon} wide onClick={() => void save()}>
        {t('sync.save_file')}
      </Button>
      <p role="status" className="text-pretty text-ink-muted empty:hidden">
        {isSaved && t('sync.saved_file')}
      </p>
    </>
  )
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name.replace(/[^\p{L}\p{N}.-]+/gu, '-')
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
