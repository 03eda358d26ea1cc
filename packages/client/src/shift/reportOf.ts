/** X and Z reports of this register. */
import { makeTillReport, type TillPeriod, type TillReport } from '@kassa/kernel'

export type Reporter = {
  companyName: string
  companyNumber?: string
  registerName: string
  /** Local time with offset. */
  at: string
  operatorName: string
}

/** Returns the report of a period by whoever asked for it. A store is its company's only name here. */
export function reportOf(period: TillPeriod, kind: 'x' | 'z', reporter: Reporter): TillReport {
  return makeTillReport(period, { kind, head: { ...reporter, storeName: reporter.companyName } })
}
