/** For tests: a connection to the database that breaks at each statement of some work, one after the other. */
import { expect } from 'vitest'
import type { Moment, PostgresProxy } from '../../../../tools/crash/postgresProxy.ts'

export type Cut = {
  proxy: PostgresProxy
  /** Before a statement reaches the database, or behind it, before its answer comes back. */
  moment: Moment
  /** The statements that were cut at, so far. */
  cutAt: string[]
}

/** Does the work, whose connection is cut at the statement behind the last one that was cut at. Returns whether there was none any more:
 *  then it is done. */
export async function cutOnce({ proxy, moment, cutAt }: Cut, work: () => Promise<unknown>): Promise<boolean> {
  let passed = 0
  const before = cutAt.length
  proxy.gate = async ({ text }, now) => {
    if (now !== moment) return true
    passed += 1
    if (passed <= before) return true
    cutAt.push(text)
    proxy.gate = async () => true
    proxy.cut()
    return false
  }
  const outcome = await work().then(
    () => 'done',
    () => 'failed',
  )
  proxy.gate = async () => true
  const isThrough = cutAt.length === before
  expect(outcome).toBe(isThrough ? 'done' : 'failed')
  return isThrough
}
