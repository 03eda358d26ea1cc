/**
 * What comes after the sign-in, in files of its own: the selling screens, and the cash of a shift with its words. They are fetched
 * while the person types the PIN.
 */
import type { ComponentType } from 'react'
import { cashWords } from '../cash/cashWords.ts'
import { laterWords } from '../words/laterWords.ts'
import { later } from './later.tsx'
import { StartScreen } from './StartScreen.tsx'

/** A component that comes together with the words of cash: no screen is drawn before it can speak. */
async function withWords<Props extends object>(load: Promise<ComponentType<Props>>) {
  const [component] = await Promise.all([load, cashWords.load(), laterWords.load()])
  return component
}

const selling = later(
  () => import('../session/SessionScreen.tsx').then((file) => file.SessionScreen),
  <StartScreen />,
)
const shift = later(
  () => withWords(import('../cash/ShiftScreen.tsx').then((file) => file.ShiftScreen)),
  <StartScreen />,
)
const cash = later(() => withWords(import('../cash/CashPanel.tsx').then((file) => file.CashPanel)))

/** Fetches all of it before anyone asks. */
export function fetchLaterStages(): void {
  for (const { fetch } of [selling, shift, cash]) fetch()
}

export const SellingScreen = selling.Screen
export const ShiftScreen = shift.Screen
export const CashOverlay = cash.Screen
