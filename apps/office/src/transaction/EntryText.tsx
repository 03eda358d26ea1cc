/** The text of an entry in lines, the places that a figure comes from lit. */
import { classes } from '@kassa/ui'
import { memo, useMemo } from 'react'
import { words } from '../words/words.ts'
import { type EntryLine, entryLines, isAtPath } from './entryLines.ts'
import { useSource } from './SourceContext.tsx'

const colours: Record<EntryLine['kind'], string> = {
  text: 'text-positive',
  number: 'text-info',
  word: 'text-warning',
  bracket: 'text-ink-muted',
}

export function EntryText({ text }: { text: string }) {
  const t = words.useWords()
  const lines = useMemo(() => entryLines(text), [text])
  const { lit } = useSource()
  return (
    <section
      aria-label={t('entry.text')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="scroll-calm max-h-140 rounded-md border border-line bg-canvas py-3 font-mono text-xs leading-5"
    >
      <div className="w-max min-w-full">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text of an entry never changes
          <Line key={index} line={line} isLit={isAtPath(line, lit)} />
        ))}
      </div>
    </section>
  )
}

const Line = memo(function Line({ line, isLit }: { line: EntryLine; isLit: boolean }) {
  return (
    <div
      data-lit={isLit || undefined}
      className={classes(
        'flex border-l-2 px-3 whitespace-pre',
        isLit ? 'border-accent bg-accent-soft' : 'border-transparent',
      )}
      style={{ paddingLeft: `${0.75 + line.depth * 1.25}rem` }}
    >
      {line.key !== '' && <span>{`${line.key}: `}</span>}
      <span className={isLit ? 'font-semibold text-on-accent-soft' : colours[line.kind]}>{line.value}</span>
      {line.hasComma && <span className="text-ink-muted">,</span>}
    </div>
  )
})
