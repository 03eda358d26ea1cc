/** Parts that several of the later screens show, and that come later themselves. */
import { later, speaking } from './later.tsx'

/** Where the sales are and who sells; keeps its place free until it is there. */
export const statusCorner = speaking(
  () => import('./StatusCluster.tsx').then((file) => file.StatusCluster),
  <span className="h-touch" />,
)
/** What can be done with the whole basket. */
export const basketActions = speaking(() =>
  import('../basket/BasketActions.tsx').then((file) => file.BasketActions),
)
/** What promotions and coupons took off the basket. */
export const basketOffers = speaking(() =>
  import('../offers/BasketOffers.tsx').then((file) => file.BasketOffers),
)
/** What goes with the goods in the basket. */
export const companionStrip = speaking(() =>
  import('../companions/CompanionStrip.tsx').then((file) => file.CompanionStrip),
)
/** The quantity that the next item gets. */
export const armedChip = speaking(() => import('../find/ArmedChip.tsx').then((file) => file.ArmedChip))
/** The receipt of the sale that was just made. */
export const receiptOfSale = later(() =>
  import('../completed/SaleReceipt.tsx').then((file) => file.SaleReceipt),
)
/** That the till goes on without its earlier records. */
export const lostJournal = speaking(() => import('../sync/LostJournal.tsx').then((file) => file.LostJournal))
