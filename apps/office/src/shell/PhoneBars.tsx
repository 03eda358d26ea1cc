/** The bars above and below the screen on a phone. */
import { IconButton, SearchIcon, SettingsIcon } from '@kassa/ui'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useSession } from '../session/SessionGate.tsx'
import { words } from '../words/words.ts'
import { LineStatus } from './LineStatus.tsx'
import { places } from './places.ts'
import { SettingsPanel } from './SettingsPanel.tsx'
import { Wordmark } from './Wordmark.tsx'

/** Above: whose shop it is, search, settings. */
export function TopBar({ onSearch }: { onSearch: () => void }) {
  const t = words.useWords()
  const { businessName, name } = useSession()
  return (
    <header className="flex items-center gap-1 border-b border-line bg-surface py-1 pr-1 pl-4">
      <Link to="/" className="flex min-h-touch min-w-0 flex-1 items-center rounded-md">
        <Wordmark name={businessName} />
      </Link>
      <LineStatus isShort className="px-2" />
      <IconButton icon={SearchIcon} label={t('palette.open')} onClick={onSearch} />
      <SettingsPanel trigger={<IconButton icon={SettingsIcon} label={t('settings.open', { name })} />} />
    </header>
  )
}

/** Below, under the thumb: the places; those that have no room are a swipe away. */
export function BottomBar() {
  const t = words.useWords()
  const list = useRef<HTMLUListElement>(null)
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is what brings it into sight
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [pathname])
  return (
    <nav
      aria-label={t('shell.navigation')}
      className="border-t border-line bg-surface pb-[env(safe-area-inset-bottom)]"
    >
      <ul
        ref={list}
        className="scroll-calm grid auto-cols-[minmax(4.5rem,1fr)] grid-flow-col overflow-x-auto"
      >
        {places.map(({ id, path, icon: PlaceIcon }) => (
          <li key={id}>
            <Link
              to={path}
              activeOptions={{ exact: path === '/', includeSearch: false }}
              className="flex min-h-14 flex-col items-center justify-center gap-0.5 px-0.5 text-center text-xs font-medium text-ink-muted focus-visible:-outline-offset-2 aria-[current]:text-accent"
            >
              <PlaceIcon size={22} />
              <span className="w-full truncate">{t(`place.${id}_short`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
