/** The screens of a shift's cash, with their words: they come in files of their own, while the person types the PIN. */
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

/** Between sign-in and selling: the float, and how a shift ends. */
export const shiftStage = later(
  () => withWords(import('../cash/ShiftScreen.tsx').then((file) => file.ShiftScreen)),
  <StartScreen />,
)
/** Why the drawer opens without a sale. */
export const drawerOverlay = later(() =>
  withWords(import('../cash/DrawerSheet.tsx').then((file) => file.DrawerSheet)),
)
/** Cash besides selling. */
export const cashOverlay = later(() =>
  withWords(import('../cash/CashPanel.tsx').then((file) => file.CashPanel)),
)
