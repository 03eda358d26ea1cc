/** The commands that were found, in groups. */
import { classes } from '@kassa/ui'
import { useEffect, useRef } from 'react'
import { words } from '../words/words.ts'
import type { Command } from './command.ts'

type CommandListProps = {
  id: string
  commands: readonly Command[]
  active: number
  onRun: (command: Command) => void
  emptyText: string
}

const groups = ['places', 'transactions', 'items', 'actions'] as const

export function CommandList({ id, commands, active, onRun, emptyText }: CommandListProps) {
  const t = words.useWords()
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is what brings it into sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    // As high with one command as with many, so that nothing jumps while one types.
    <div className="mt-3 -mx-3 h-[min(26rem,50dvh)]">
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('palette.found')}
        tabIndex={-1}
        className="scroll-calm max-h-full"
      >
        {groups.map((group) => {
          const members = commands.flatMap((command, place) =>
            command.group === group ? [{ command, place }] : [],
          )
          if (members.length === 0) return null
          return (
            // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox has no element of its own
            <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
              <div id={`${id}-${group}`} className="px-3 pt-3 pb-1 text-xs font-medium text-ink-muted">
                {t(`palette.group_${group}`)}
              </div>
              {members.map(({ command, place }) => (
                <Option
                  key={command.id}
                  id={`${id}-${place}`}
                  command={command}
                  isActive={place === active}
                  onRun={onRun}
                />
              ))}
            </div>
          )
        })}
      </div>
      {commands.length === 0 && (
        <p role="status" className="py-6 text-center text-sm text-ink-muted">
          {emptyText}
        </p>
      )}
    </div>
  )
}

type OptionProps = { id: string; command: Command; isActive: boolean; onRun: (command: Command) => void }

function Option({ id, command, isActive, onRun }: OptionProps) {
  const { icon: Shape, title, detail, end } = command
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and takes the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onClick={() => onRun(command)}
      className={classes(
        'flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 py-1.5 text-sm',
        isActive ? 'bg-accent-soft text-on-accent-soft' : 'hover:bg-hover',
      )}
    >
      <Shape size={20} className={isActive ? '' : 'text-ink-muted'} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{title}</span>
        {detail !== undefined && (
          <span className={classes('figures block truncate text-xs', !isActive && 'text-ink-muted')}>
            {detail}
          </span>
        )}
      </span>
      {end !== undefined && <span className="figures shrink-0">{end}</span>}
    </div>
  )
}
