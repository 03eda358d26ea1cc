/** Approval on other devices of the store, once its file is there. A PIN here works all the same. */
import type { DistantApprovals } from '@kassa/client'
import { useEffect } from 'react'
import { useTillView } from '../till/TillContext.tsx'
import { useOpened } from '../till/useOpened.ts'

/** Undefined until then. From then on what other tills ask is told here. */
export function useDistantApprovals(): DistantApprovals | undefined {
  const approvals = useOpened((till) => till.distantApprovals())
  const isOnline = useTillView((view) => view.sync.line === 'online')
  useEffect(() => {
    if (isOnline) void approvals?.read()
  }, [approvals, isOnline])
  return approvals
}
