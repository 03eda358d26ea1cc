/** What comes after the enrolment, in files of its own. Those after the sign-in are fetched while the person types the PIN. */
import { later } from './later.tsx'
import { cashOverlay, drawerOverlay, shiftStage } from './laterCash.tsx'
import { StartScreen } from './StartScreen.tsx'

const signIn = later(
  () => import('../signIn/SignInScreen.tsx').then((file) => file.SignInScreen),
  <StartScreen />,
)
const selling = later(
  () => import('../session/SessionScreen.tsx').then((file) => file.SessionScreen),
  <StartScreen />,
)

export const fetchSignIn = signIn.fetch

/** Fetches all of it before anyone asks. */
export function fetchLaterStages(): void {
  for (const { fetch } of [signIn, selling, shiftStage, cashOverlay, drawerOverlay]) fetch()
}

export const SignInScreen = signIn.Screen
export const SellingScreen = selling.Screen
export const ShiftScreen = shiftStage.Screen
