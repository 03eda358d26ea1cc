/**
 * A shift from its float to its closing count: its states, what can happen, and what is to be done about it.
 *
 *   no_shift ── float counted ──▶ recording_opening ──▶ open ◀──────── left ───────┐
 *      ▲                                                 │  ▲                      │
 *      │                                    count wanted ▼  │ left                 │
 *      │                                              counting ── counted ──▶ recording_count
 *      │                                                  ▲                        │
 *      │                                     count wanted │                        ▼
 *      │ left                                             └────────────────────  counted
 *      │                                                                           │ close wanted
 *      ├──── closed ◀───────────────────────────────────────────────── recording_close
 *      │       │ Z wanted (also from no_shift)
 *      │       ▼
 *      └─── reported ◀── recording_z
 *
 * Invariants: 1. What is expected in the till is shown only after a count of this shift is durable. 2. A shift is closed only after
 * it was counted. 3. A Z report is made only while no shift is open, so that each shift lies in one period.
 */
import type { CashCount } from '@kassa/kernel'

export type ShiftState =
  | { name: 'no_shift' }
  | { name: 'recording_opening'; shiftId: string }
  | { name: 'open'; shiftId: string }
  | { name: 'counting'; shiftId: string }
  | { name: 'recording_count'; shiftId: string }
  | { name: 'counted'; shiftId: string }
  | { name: 'recording_close'; shiftId: string }
  | { name: 'closed'; shiftId: string }
  /** `after`: where it goes on when nothing could be written. */
  | { name: 'recording_z'; after: Extract<ShiftState, { name: 'no_shift' | 'closed' }> }
  | { name: 'reported' }

export type ShiftEvent =
  | { name: 'float_counted'; floats: readonly CashCount[] }
  | { name: 'count_wanted' }
  | { name: 'counted'; counts: readonly CashCount[] }
  | { name: 'close_wanted'; note?: string }
  | { name: 'z_wanted' }
  /** Whoever was here went on, or signed out. */
  | { name: 'left' }
  /** What was to be journalled is durable. */
  | { name: 'recorded' }
  /** Nothing was written. */
  | { name: 'not_recorded' }

export type ShiftEffect =
  | { name: 'record_opening'; shiftId: string; floats: readonly CashCount[] }
  | { name: 'record_count'; shiftId: string; counts: readonly CashCount[] }
  | { name: 'record_close'; shiftId: string; note?: string }
  | { name: 'record_z' }

/** `isTaken` is false where the event had no place here: a second tap, a key of another screen. */
export type ShiftStep = { state: ShiftState; effect?: ShiftEffect; isTaken: boolean }
