/** Parts that several of the later screens show, and that come later themselves. */
import { later } from './later.tsx'

/** Where the sales are and who sells; keeps its place free until it is there. */
export const statusCorner = later(
  () => import('./StatusCluster.tsx').then((file) => file.StatusCluster),
  <span className="h-touch" />,
)
/** The receipt of the sale that was just made. */
export const receiptOfSale = later(() =>
  import('../completed/SaleReceipt.tsx').then((file) => file.SaleReceipt),
)
