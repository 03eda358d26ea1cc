/** The plan by which the sale on the till is split: kept while it is paid, whatever screen is shown meanwhile, and forgotten with it. */
import { useSyncExternalStore } from 'react'
import type { SplitPlan } from './splitPlan.ts'

let kept: { basketId: string; plan: SplitPlan } | undefined
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The plan of that basket, and how to change it. */
export function useSplitPlan(
  basketId: string,
): [SplitPlan | undefined, (plan: SplitPlan | undefined) => void] {
  const plan = useSyncExternalStore(subscribe, () => (kept?.basketId === basketId ? kept.plan : undefined))
  const setPlan = (next: SplitPlan | undefined) => {
    kept = next === undefined ? undefined : { basketId, plan: next }
    for (const listener of listeners) listener()
  }
  return [plan, setPlan]
}
