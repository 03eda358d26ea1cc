/**
 * What a sale does not begin with comes in files of its own, so that the first load stays small: paying, the receipt, menus, dialogs
 * and sheets are fetched while the person types the PIN. Offline they come from the cache like everything else.
 */
import { later } from './later.tsx'

const status = later(
  () => import('./StatusCluster.tsx').then((file) => file.StatusCluster),
  <span className="h-touch" />,
)
const panels = later(() => import('../session/Panels.tsx').then((file) => file.Panels))
const pay = later(() => import('../paying/PayPanel.tsx').then((file) => file.PayPanel))
const card = later(() => import('../card/CardPanel.tsx').then((file) => file.CardPanel))
const done = later(() => import('../completed/DonePanel.tsx').then((file) => file.DonePanel))
const receipt = later(() => import('../completed/SaleReceipt.tsx').then((file) => file.SaleReceipt))

/** Fetches all of it before anyone asks. */
export function fetchLaterScreens(): void {
  for (const { fetch } of [status, panels, pay, card, done, receipt]) fetch()
}

/** Where the sales are and who sells; keeps its place free until it is there. */
export const StatusCorner = status.Screen
/** Everything that can lie over the selling screens. */
export const Overlays = panels.Screen
export const PayScreen = pay.Screen
export const CardScreen = card.Screen
export const DoneScreen = done.Screen
/** The receipt of the sale that was just made. */
export const ReceiptOfSale = receipt.Screen
