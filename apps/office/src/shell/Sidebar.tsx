/** The column beside the screen. */
import { Button, ChevronUpIcon, KeyHint, PersonIcon, SearchIcon } from '@kassa/ui'
import { Link } from '@tanstack/react-router'
import { useSession } from '../session/SessionGate.tsx'
import { words } from '../words/words.ts'
import { LineStatus } from './LineStatus.tsx'
import { places } from './places.ts'
import { SettingsPanel } from './SettingsPanel.tsx'
import { Wordmark } from './Wordmark.tsx'

const shortcut = /Mac|iPhone|iPad/.test(navigator.userAgent) ? ['⌘', 'K'] : ['Ctrl', 'K']

/** Navigation, search and settings. */
export function Sidebar({ onSearch }: { onSearch: () => void }) {
  const t = words.useWords()
  const { businessName, name } = useSession()
  return (
    <header className="flex w-58 shrink-0 flex-col gap-4 border-r border-line p-4">
      <Link to="/" className="flex min-h-10 items-center rounded-md px-1">
        <Wordmark name={businessName} />
      </Link>
      <Button
        icon={SearchIcon}
        end={<KeyHint keys={shortcut} />}
        wide
        onClick={onSearch}
        className="pr-2! pl-3! text-ink-muted"
      >
        {t('palette.open')}
      </Button>
      <nav aria-label={t('shell.navigation')}>
        <ul className="flex flex-col gap-0.5">
          {places.map(({ id, path, icon: PlaceIcon }) => (
            <li key={id}>
              <Link
                to={path}
                activeOptions={{ exact: path === '/', includeSearch: false }}
                className="flex min-h-10 items-center gap-3 rounded-md px-3 text-sm font-medium text-ink-muted transition-colors hover:bg-hover hover:text-ink aria-[current]:bg-accent-soft aria-[current]:text-on-accent-soft"
              >
                <PlaceIcon size={20} />
                {t(`place.${id}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-auto flex flex-col gap-3">
        <LineStatus className="px-3" />
        <SettingsPanel
          trigger={
            <Button
              kind="quiet"
              icon={PersonIcon}
              end={<ChevronUpIcon size={16} />}
              wide
              aria-label={t('settings.open', { name })}
              className="px-3!"
            >
              <span className="block truncate text-left">{name}</span>
            </Button>
          }
        />
      </div>
    </header>
  )
}
