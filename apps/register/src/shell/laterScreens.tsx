/**
 * What a sale does not begin with comes in files of its own, so that the first load stays small: paying, the receipt, menus, dialogs
 * and sheets are fetched while the person types the PIN. Offline they come from the cache like everything else.
 */
import { speaking } from './later.tsx'
import { basketCustomer, customerOverlay } from './laterCustomers.tsx'
import { orderSlip, specialOrderOverlay } from './laterOrders.tsx'
import {
  armedChip,
  basketActions,
  basketOffers,
  companionStrip,
  receiptOfSale,
  statusCorner,
} from './laterParts.tsx'
import { doneStage, mailReceipt, receiptCodes } from './laterReceipts.tsx'
import { refundStage, returnOverlay } from './laterReturns.tsx'
import { cardSlips, giftCardOverlay, otherTenders, refundWays, takeAway } from './laterTenders.tsx'

const panels = speaking(() => import('../session/Panels.tsx').then((file) => file.Panels))
const notices = speaking(() => import('../notice/Notices.tsx').then((file) => file.Notices))
const pay = speaking(() => import('../paying/PayPanel.tsx').then((file) => file.PayPanel))
const card = speaking(() => import('../card/CardPanel.tsx').then((file) => file.CardPanel))

/** Fetches all of it before anyone asks. */
export function fetchLaterScreens(): void {
  const screens = [
    statusCorner,
    basketActions,
    basketOffers,
    companionStrip,
    armedChip,
    panels,
    notices,
    pay,
    card,
    doneStage,
    receiptCodes,
    mailReceipt,
    receiptOfSale,
    refundStage,
    returnOverlay,
    basketCustomer,
    customerOverlay,
    otherTenders,
    giftCardOverlay,
    cardSlips,
    refundWays,
    takeAway,
    specialOrderOverlay,
    orderSlip,
  ]
  for (const { fetch } of screens) fetch()
}

/** Everything that can lie over the selling screens. */
export const Overlays = panels.Screen
/** What could not be done. */
export const NoticesOver = notices.Screen
export const PayScreen = pay.Screen
export const CardScreen = card.Screen
export const DoneScreen = doneStage.Screen
export const RefundScreen = refundStage.Screen
