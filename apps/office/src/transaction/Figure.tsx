/** A figure that shows where it comes from when it is pressed. */
import { words } from '../words/words.ts'
import type { EntryPath } from './entrySource.ts'
import { useSource } from './SourceContext.tsx'

export function Figure({ children, paths }: { children: string; paths: readonly EntryPath[] }) {
  const t = words.useWords()
  const { light } = useSource()
  return (
    <button
      type="button"
      title={t('source.show')}
      aria-label={t('source.show_of', { figure: children })}
      onClick={() => light(paths)}
      className="figures -m-1 rounded-sm p-1 whitespace-nowrap underline decoration-line-strong decoration-dotted decoration-1 underline-offset-4 transition-colors hover:bg-accent-soft hover:text-on-accent-soft"
    >
      {children}
    </button>
  )
}
