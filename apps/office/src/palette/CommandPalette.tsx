/** Reaches everything from the keyboard: Ctrl+K, a few letters, Enter. */
import { Dialog } from '@kassa/ui'
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react'
import { words } from '../words/words.ts'
import { CommandList } from './CommandList.tsx'
import { type Command, findCommands } from './command.ts'
import { useFoundCommands } from './useFoundCommands.ts'
import { useStandingCommands } from './useStandingCommands.ts'

type CommandPaletteProps = { isOpen: boolean; onClose: () => void }

export function CommandPalette({ isOpen, onClose }: CommandPaletteProps) {
  const t = words.useWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <Dialog isOpen={isOpen} onClose={onClose} size="md" title={t('palette.title')} initialFocus={input}>
      <Palette onClose={onClose} input={input} />
    </Dialog>
  )
}

type PaletteProps = { onClose: () => void; input: RefObject<HTMLInputElement | null> }

function Palette({ onClose, input }: PaletteProps) {
  const t = words.useWords()
  const id = useId()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const standing = useStandingCommands()
  const { found, isSearching } = useFoundCommands(text)
  const named = findCommands(standing, text)
  const commands = [
    ...named.filter(({ group }) => group === 'places'),
    ...found,
    // All that one can do would bury the places: it comes when it is asked for.
    ...named.filter(({ id, group }) => group === 'actions' && (text.trim() !== '' || id === 'add_till')),
  ]
  const active = Math.min(chosen, commands.length - 1)
  const run = (command: Command | undefined) => {
    if (command === undefined) return
    onClose()
    command.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && commands.length > 0) setChosen((active + step + commands.length) % commands.length)
    else if (event.key === 'Enter') run(commands[active])
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        ref={input}
        role="combobox"
        aria-expanded={commands.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={commands.length > 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        aria-label={t('palette.hint')}
        placeholder={t('palette.hint')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
        className="mt-1 h-12 w-full rounded-md border border-line-strong bg-surface px-4 text-base focus-visible:outline-offset-0"
      />
      <CommandList
        id={id}
        commands={commands}
        active={active}
        onRun={run}
        emptyText={isSearching ? t('palette.searching') : t('palette.nothing')}
      />
    </>
  )
}
