/** The text of an entry in lines, the places that a figure comes from lit. */
import { classes } from '@kassa/ui'
import { memo, useEffect, useMemo, useRef } from 'react'
import { words } from '../words/words.ts'
import { type EntryLine, entryLines, isAtPath } from './entryLines.ts'
import { useSource } from './SourceContext.tsx'

const colours: Record<EntryLine['kind'], string> = {
  text: 'text-positive',
  number: 'text-info',
  word: 'text-warning',
  bracket: 'text-ink-muted',
}

export function EntryText({ text, className }: { text: string; className?: string }) {
  const t = words.useWords()
  const lines = useMemo(() => entryLines(text), [text])
  const { lit } = useSource()
  const box = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place that is lit is what brings it into sight
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('[data-lit]')
    if (first) box.current?.scrollTo({ top: first.offsetTop - box.current.clientHeight / 3 })
  }, [lit])
  return (
    <section
      ref={box}
      aria-label={t('entry.text')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className={classes(
        'scroll-calm relative min-h-0 rounded-md border border-line bg-surface py-3 font-mono text-xs leading-5',
        className,
      )}
    >
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text of an entry never changes
        <Line key={index} line={line} isLit={isAtPath(line, lit)} />
      ))}
    </section>
  )
}

const Line = memo(function Line({ line, isLit }: { line: EntryLine; isLit: boolean }) {
  return (
    <div
      data-lit={isLit || undefined}
      className={classes(
        'border-l-2 pr-3 -indent-3 whitespace-pre-wrap wrap-anywhere',
        isLit ? 'border-accent bg-accent-soft' : 'border-transparent',
      )}
      style={{ paddingLeft: `${1.5 + line.depth}rem` }}
    >
      {line.key !== '' && <span>{`${line.key}: `}</span>}
      <span className={isLit ? 'font-semibold text-on-accent-soft' : colours[line.kind]}>{line.value}</span>
      {line.hasComma && <span className="text-ink-muted">,</span>}
    </div>
  )
})
