/**
 * What a sale does not begin with comes in files of its own, so that the first load stays small: paying, the receipt, menus, dialogs
 * and sheets are fetched while the person types the PIN. Offline they come from the cache like everything else.
 */
import type { ComponentType } from 'react'
import { laterWords } from '../words/laterWords.ts'
import { later } from './later.tsx'
import { receiptOfSale, statusCorner } from './laterParts.tsx'

/** A component that comes together with its words: no screen is drawn before it can speak. */
function speaking<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return later(async () => {
    const [component] = await Promise.all([load(), laterWords.load()])
    return component
  })
}

const panels = speaking(() => import('../session/Panels.tsx').then((file) => file.Panels))
const pay = speaking(() => import('../paying/PayPanel.tsx').then((file) => file.PayPanel))
const card = speaking(() => import('../card/CardPanel.tsx').then((file) => file.CardPanel))
const done = later(() => import('../completed/DonePanel.tsx').then((file) => file.DonePanel))

/** Fetches all of it before anyone asks. */
export function fetchLaterScreens(): void {
  for (const { fetch } of [statusCorner, panels, pay, card, done, receiptOfSale]) fetch()
}

/** Everything that can lie over the selling screens. */
export const Overlays = panels.Screen
export const PayScreen = pay.Screen
export const CardScreen = card.Screen
export const DoneScreen = done.Screen
