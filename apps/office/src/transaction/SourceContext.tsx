/** Which places of the signed entry are lit: pressing a figure anywhere on the screen lights where it comes from. */
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { words } from '../words/words.ts'
import type { EntryPath } from './entrySource.ts'

type Source = {
  lit: readonly EntryPath[]
  light: (paths: readonly EntryPath[]) => void
}

const SourceContext = createContext<Source>({ lit: [], light: () => {} })

/** Holds what is lit. `onLight` brings the entry into sight. */
export function SourceProvider({ children, onLight }: { children: ReactNode; onLight: () => void }) {
  const [lit, setLit] = useState<readonly EntryPath[]>([])
  const source = useMemo(
    () => ({
      lit,
      light: (paths: readonly EntryPath[]) => {
        setLit(paths)
        onLight()
      },
    }),
    [lit, onLight],
  )
  return <SourceContext value={source}>{children}</SourceContext>
}

export function useSource(): Source {
  return use(SourceContext)
}

/** A figure that shows where it comes from when it is pressed. */
export function Figure({ children, paths }: { children: string; paths: readonly EntryPath[] }) {
  const t = words.useWords()
  const { light } = useSource()
  return (
    <button
      type="button"
      title={t('source.show')}
      aria-label={t('source.show_of', { figure: children })}
      onClick={() => light(paths)}
      className="figures -mx-1 inline-flex min-h-6 cursor-help items-center rounded-sm px-1 whitespace-nowrap underline decoration-line-strong decoration-dotted decoration-1 underline-offset-4 transition-colors hover:bg-accent-soft hover:text-on-accent-soft"
    >
      {children}
    </button>
  )
}
