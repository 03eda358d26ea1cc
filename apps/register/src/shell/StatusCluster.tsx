/** Where the sales are, and who sells: the corner of every selling screen. */
import { TillMenu } from '../menu/TillMenu.tsx'
import { SyncBadge } from '../sync/SyncBadge.tsx'

/** The corner. */
export function StatusCluster() {
  return (
    <div className="flex min-w-0 items-center justify-end gap-1">
      <SyncBadge />
      <TillMenu />
    </div>
  )
}
