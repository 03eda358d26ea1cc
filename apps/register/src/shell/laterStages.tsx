/**
 * What comes after the sign-in, in files of its own: the selling screens, and the cash of a shift. They are fetched while the person
 * types the PIN.
 */
import { later } from './later.tsx'
import { StartScreen } from './StartScreen.tsx'

const selling = later(
  () => import('../session/SessionScreen.tsx').then((file) => file.SessionScreen),
  <StartScreen />,
)
const shift = later(() => import('../cash/ShiftScreen.tsx').then((file) => file.ShiftScreen), <StartScreen />)
const cash = later(() => import('../cash/CashPanel.tsx').then((file) => file.CashPanel))

/** Fetches all of it before anyone asks. */
export function fetchLaterStages(): void {
  for (const { fetch } of [selling, shift, cash]) fetch()
}

export const SellingScreen = selling.Screen
export const ShiftScreen = shift.Screen
export const CashOverlay = cash.Screen
