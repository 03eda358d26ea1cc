/** What comes after the sign-in, in files of its own. They are fetched while the person types the PIN. */
import { later } from './later.tsx'
import { cashOverlay, drawerOverlay, shiftStage } from './laterCash.tsx'
import { StartScreen } from './StartScreen.tsx'

const selling = later(
  () => import('../session/SessionScreen.tsx').then((file) => file.SessionScreen),
  <StartScreen />,
)

/** Fetches all of it before anyone asks. */
export function fetchLaterStages(): void {
  for (const { fetch } of [selling, shiftStage, cashOverlay, drawerOverlay]) fetch()
}

export const SellingScreen = selling.Screen
export const ShiftScreen = shiftStage.Screen
