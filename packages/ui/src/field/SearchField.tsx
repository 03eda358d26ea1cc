// The search field: one on each screen that finds things. The scanner types here too when it has the focus.
import type { ComponentProps, ReactNode } from 'react'
import { IconButton } from '../button/IconButton.tsx'
import { CloseIcon, SearchIcon } from '../icons/actions.ts'
import { classes } from '../tokens/classes.ts'
import { uiWords } from '../words/uiWords.ts'

export interface SearchFieldProps
  extends Omit<ComponentProps<'input'>, 'size' | 'value' | 'onChange' | 'children'> {
  value: string
  onChange: (value: string) => void
  /** Read aloud, and shown in the empty field unless `placeholder` says something else. */
  label?: string
  size?: 'md' | 'lg'
  /** Behind the text while the field is empty, such as a KeyHint. */
  end?: ReactNode
}

/** A search field with a clear button; Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  const { value, onChange, label, size = 'lg', end, className, placeholder, onKeyDown, ...input } = props
  const t = uiWords.useWords()
  const name = label ?? t('search')
  return (
    <span className={classes('relative block', className)}>
      <span className="pointer-events-none absolute inset-y-0 left-0 flex w-12 items-center justify-center text-ink-muted">
        <SearchIcon size={20} />
      </span>
      <input
        type="search"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        {...input}
        aria-label={name}
        placeholder={placeholder ?? name}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') {
            event.stopPropagation()
            onChange('')
          }
          onKeyDown?.(event)
        }}
        className={classes(
          'w-full appearance-none rounded-md border border-line-strong bg-surface pr-12 pl-12 text-base text-ink',
          'focus-visible:outline-offset-0 [&::-webkit-search-cancel-button]:hidden',
          size === 'lg' ? 'h-touch' : 'h-10',
        )}
      />
      <span
        className={classes(
          'absolute inset-y-0 right-0 flex items-center',
          value === '' && 'pointer-events-none pr-3',
        )}
      >
        {value === '' ? (
          end
        ) : (
          <IconButton icon={CloseIcon} label={t('clear_search')} size={size} onClick={() => onChange('')} />
        )}
      </span>
    </span>
  )
}
