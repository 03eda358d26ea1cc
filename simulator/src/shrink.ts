/** Making a failing run small: fewer sales, fewer kinds of faults, as long as it still fails. */
import { type FaultKind, faultKinds } from './fault.ts'
import { run } from './run.ts'

export type Failure = {
  seed: number
  sales: number
  /** The faults that it takes; those drawn from the seed where they are left out. */
  only?: readonly FaultKind[]
  broken: string[]
}

/** Returns the smallest run found that fails.   Requires: a run that fails. */
export async function shrink({ seed, sales }: { seed: number; sales: number }): Promise<Failure> {
  const whole = await run({ seed, sales })
  let best: Failure = { seed, sales, broken: whole.broken }
  const tryOut = async (change: { sales?: number; only?: readonly FaultKind[] }): Promise<boolean> => {
    const { sales: count, only } = { ...best, ...change }
    const { broken } = await run({ seed, sales: count, ...(only && { faults: only }) })
    if (broken.length > 0) best = { ...best, ...change, broken }
    return broken.length > 0
  }
  for (let step = best.sales >> 1; step > 0; step >>= 1)
    while (best.sales > step && (await tryOut({ sales: best.sales - step })));
  if (!(await tryOut({ only: [...whole.faults.keys()] }))) return best
  for (const kind of faultKinds)
    if (best.only?.includes(kind)) await tryOut({ only: best.only.filter((other) => other !== kind) })
  return best
}
