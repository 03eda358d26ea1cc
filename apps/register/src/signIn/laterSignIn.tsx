/** What the sign-in screen shows besides, in files of their own: the time clock, and that the till locked itself. */
import { speaking } from '../shell/later.tsx'
import { StartScreen } from '../shell/StartScreen.tsx'

/** The way to the time clock; keeps its place free until it is there, so that no name moves under a finger. */
export const timeClockButton = speaking(
  () => import('../timeClock/TimeClockButton.tsx').then((file) => file.TimeClockButton),
  <span className="h-touch" />,
)
/** Who comes and goes, with its words. */
export const timeClock = speaking(
  async () => {
    const [{ TimeClockScreen }, { timeClockWords }] = await Promise.all([
      import('../timeClock/TimeClockScreen.tsx'),
      import('../timeClock/timeClockWords.ts'),
    ])
    await timeClockWords.load()
    return TimeClockScreen
  },
  <StartScreen />,
)
/** That the till locked itself. */
export const lockedNote = speaking(() => import('../lock/LockedNote.tsx').then((file) => file.LockedNote))
