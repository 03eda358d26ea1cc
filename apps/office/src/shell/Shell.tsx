/** The frame of every screen: where one can go, who one is, and whether what one sees is live. */
import { MissingFileBand, useSize } from '@kassa/ui'
import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { AskedApprovals } from '../approvals/AskedApprovals.tsx'
import { CommandPalette } from '../palette/CommandPalette.tsx'
import { words } from '../words/words.ts'
import { HeadOfficeBand } from './HeadOfficeBand.tsx'
import { BottomBar, TopBar } from './PhoneBars.tsx'
import { Sidebar } from './Sidebar.tsx'

const mainId = 'main'

/** The frame: a column beside the screen, or bars above and below it on a phone. */
export function Shell() {
  const t = words.useWords()
  const isPhone = useSize() === 'phone'
  const [isPaletteOpen, setPaletteOpen] = useState(false)
  useShortcut(() => setPaletteOpen(true))
  useFocusOnArrival()
  const openPalette = () => setPaletteOpen(true)
  return (
    <div className={isPhone ? 'flex h-dvh flex-col' : 'flex h-dvh'}>
      <a
        href={`#${mainId}`}
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-accent px-4 py-2.5 text-on-accent focus:translate-y-0"
      >
        {t('shell.skip')}
      </a>
      {isPhone ? <TopBar onSearch={openPalette} /> : <Sidebar onSearch={openPalette} />}
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <MissingFileBand />
        <HeadOfficeBand />
        <main id={mainId} tabIndex={-1} className="scroll-calm relative min-h-0 flex-1 outline-none">
          <Outlet />
        </main>
      </div>
      {isPhone && <BottomBar />}
      <AskedApprovals />
      <CommandPalette isOpen={isPaletteOpen} onClose={() => setPaletteOpen(false)} />
    </div>
  )
}

/** Ctrl+K or ⌘K, whatever has the focus. */
function useShortcut(run: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  })
}

/** Another screen begins at its top: the focus goes there, so that a screen reader reads on from there. */
function useFocusOnArrival(): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || fromLocation === undefined) return
        const main = document.getElementById(mainId)
        main?.focus({ preventScroll: true })
        main?.scrollTo(0, 0)
      }),
    [router],
  )
}
