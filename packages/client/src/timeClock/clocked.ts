/** The time clock as screens see it: whose PIN or badge it is, and what they tell then. */
import type { ClockEvent } from '@kassa/kernel'
import type { NoticeCode } from '../till/notice.ts'
import type { StaffView } from '../till/view.ts'

/** What a person last told here; another till may know of something later. */
export type LastClocked = { event: ClockEvent; atMs: number }

export type Clocked = Readonly<Record<string, LastClocked>>

export type ClockedPerson =
  | {
      status: 'known'
      person: StaffView
      last?: LastClocked
      /** Journals it; `storage_failed` where nothing could be written. Resolves to when it was told, in ms UTC. */
      tell: (event: ClockEvent) => Promise<{ status: 'told'; atMs: number } | { status: 'storage_failed' }>
    }
  | { status: 'refused'; code: NoticeCode; detail?: Record<string, number> }

export type TimeClock = {
  /** Wrong PINs count as at sign-in.   Fails: `wrong_pin`, `locked_out`, `storage_failed` (returned). */
  byPin(staffId: string, pin: string): Promise<ClockedPerson>
  byBadge(code: string): Promise<ClockedPerson>
}
