/**
 * What a sale does not begin with comes in files of its own, so that the first load stays small: paying, the receipt, menus, dialogs
 * and sheets are fetched while the person types the PIN. Offline they come from the cache like everything else.
 */
import { type ComponentProps, type ComponentType, lazy, type ReactNode, Suspense } from 'react'

const loaders = {
  status: () => import('./StatusCluster.tsx'),
  panels: () => import('../session/Panels.tsx'),
  pay: () => import('../paying/PayPanel.tsx'),
  card: () => import('../card/CardPanel.tsx'),
  done: () => import('../completed/DonePanel.tsx'),
  receipt: () => import('../completed/SaleReceipt.tsx'),
}

/** Fetches all of it before anyone asks. */
export function fetchLaterScreens(): void {
  for (const load of Object.values(loaders)) void load().catch(() => undefined)
}

/** Where the sales are and who sells; keeps its place free until it is there. */
export const StatusCorner = later(
  () => loaders.status().then((file) => file.StatusCluster),
  <span className="h-touch" />,
)
/** Everything that can lie over the selling screens. */
export const Overlays = later(() => loaders.panels().then((file) => file.Panels))
export const PayScreen = later(() => loaders.pay().then((file) => file.PayPanel))
export const CardScreen = later(() => loaders.card().then((file) => file.CardPanel))
export const DoneScreen = later(() => loaders.done().then((file) => file.DonePanel))
/** The receipt of the sale that was just made. */
export const ReceiptOfSale = later(() => loaders.receipt().then((file) => file.SaleReceipt))

function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  placeholder: ReactNode = null,
): ComponentType<Props> {
  const Loaded = lazy(() => load().then((component) => ({ default: component })))
  return function LaterScreen(props: Props) {
    return (
      <Suspense fallback={placeholder}>
        <Loaded {...(props as ComponentProps<typeof Loaded>)} />
      </Suspense>
    )
  }
}
