/** Working time out of what people told the time clock: spans from in to out, less their breaks. Nothing is guessed where somebody forgot. */

export const clockEvents = ['in', 'break_started', 'break_ended', 'out'] as const
export type ClockEvent = (typeof clockEvents)[number]

/** Units: ms since 1970 UTC. */
export type Punch = { event: ClockEvent; atMs: number }

export type WorkSpan = {
  startMs: number
  /** Undefined while somebody works, and where they forgot to clock out. */
  endMs?: number
  breakMs: number
  /** Nobody works that long, or they came again before they went: it counts nothing until it is corrected. */
  isForgotten: boolean
}

/** Longer than anybody works without a night in between. */
const longestMs = 16 * 3_600_000

type Open = { startMs: number; breakMs: number; breakStartMs: number | undefined }

/** Returns the spans of one person, in their order.
 *  Requires: nothing; punches of several tills whose clocks differ are put in the order of their times first.
 *  Ensures: no span and no break is below zero, whatever clocks said. */
export function workSpans(punches: readonly Punch[], nowMs: number): WorkSpan[] {
  const spans: WorkSpan[] = []
  let open: Open | undefined
  for (const { event, atMs } of [...punches].sort((a, b) => a.atMs - b.atMs)) {
    if (event === 'in') {
      if (open !== undefined) spans.push(forgotten(open))
      open = { startMs: atMs, breakMs: 0, breakStartMs: undefined }
    } else if (open !== undefined) {
      const next = afterPunch(open, event, atMs)
      if (event === 'out') spans.push(closed(next, atMs))
      open = event === 'out' ? undefined : next
    }
  }
  if (open !== undefined) spans.push(nowMs - open.startMs > longestMs ? forgotten(open) : stillOpen(open))
  return spans
}

/** Returns the time that somebody worked in a span, breaks taken off; zero until it is known when it ended.   Units: ms. */
export function workedMs({ startMs, endMs, breakMs, isForgotten }: WorkSpan): number {
  return endMs === undefined || isForgotten ? 0 : Math.max(0, endMs - startMs - breakMs)
}

function afterPunch(open: Open, event: Exclude<ClockEvent, 'in'>, atMs: number): Open {
  const { breakStartMs } = open
  if (event === 'break_started') return { ...open, breakStartMs: breakStartMs ?? atMs }
  // Whoever goes home from a break has ended it.
  const lastedMs = breakStartMs === undefined ? 0 : atMs - breakStartMs
  return { ...open, breakMs: open.breakMs + lastedMs, breakStartMs: undefined }
}

function closed({ startMs, breakMs }: Open, endMs: number): WorkSpan {
  return { startMs, endMs, breakMs, isForgotten: endMs - startMs > longestMs }
}

function forgotten({ startMs, breakMs }: Open): WorkSpan {
  return { startMs, breakMs, isForgotten: true }
}

function stillOpen({ startMs, breakMs }: Open): WorkSpan {
  return { startMs, breakMs, isForgotten: false }
}
