/** Approval on other devices of the store, once its file is there. */
import type { DistantApprovals } from '@kassa/client'
import { useEffect, useState } from 'react'
import { useTill, useTillView } from '../till/TillContext.tsx'

/** Undefined until then. From then on what other tills ask is told here. */
export function useDistantApprovals(): DistantApprovals | undefined {
  const till = useTill()
  const [approvals, setApprovals] = useState<DistantApprovals>()
  const isOnline = useTillView((view) => view.sync.line === 'online')
  useEffect(() => {
    let isShown = true
    till.distantApprovals().then(
      (opened) => {
        if (isShown) setApprovals(opened)
      },
      // The file did not come: a PIN here works all the same.
      () => undefined,
    )
    return () => {
      isShown = false
    }
  }, [till])
  useEffect(() => {
    if (isOnline) void approvals?.read()
  }, [approvals, isOnline])
  return approvals
}
