/** Which places of the signed text are lit, and whether the text is open: pressing a figure anywhere lights where it comes from. */
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import type { EntryPath } from './entrySource.ts'

export type Source = {
  lit: readonly EntryPath[]
  /** The signed text is what the panel shows; otherwise the receipt. */
  isTextOpen: boolean
  light: (paths: readonly EntryPath[]) => void
  openText: () => void
  closeText: () => void
}

const SourceContext = createContext<Source | undefined>(undefined)

const nothing: readonly EntryPath[] = []

export function SourceProvider({ children }: { children: ReactNode }) {
  const [lit, setLit] = useState(nothing)
  const [isTextOpen, setTextOpen] = useState(false)
  const source = useMemo(
    () => ({
      lit,
      isTextOpen,
      light: (paths: readonly EntryPath[]) => {
        setLit(paths)
        setTextOpen(true)
      },
      openText: () => {
        setLit(nothing)
        setTextOpen(true)
      },
      closeText: () => setTextOpen(false),
    }),
    [lit, isTextOpen],
  )
  return <SourceContext value={source}>{children}</SourceContext>
}

/** What is lit.   Requires: a SourceProvider above (thrown otherwise). */
export function useSource(): Source {
  const source = use(SourceContext)
  if (source === undefined) throw new Error('useSource needs a SourceProvider above')
  return source
}
