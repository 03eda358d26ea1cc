/**
 * The scale port: what is on the scale now. One question at a time; a driver never throws for what cables and scales do.
 *
 *   closed ─ read ─▶ opening ─ no ─▶ unreachable, closed
 *                       ▼
 *                     open ─ question, answer ─▶ a reading, open
 *                       ├─ broken since the last question ─▶ closed, opened and asked once more
 *                       └─ nothing in time, broken ─▶ unreachable, closed: the next question opens anew
 */
import type { ByteLine } from './byteLine.ts'
import type { ScaleProtocol } from './scaleProtocol.ts'
import { shownBytes, type WeightReading } from './weightReading.ts'

export type Scale = {
  /** Asks for the weight now. Questions wait for each other. */
  read(): Promise<WeightReading>
  /** Lets go of the line. A later question opens it anew. */
  close(): Promise<void>
}

export type ScaleTerms = {
  readonly protocol: ScaleProtocol
  /** Fails: rejects with the reason in words. */
  readonly open: () => Promise<ByteLine>
  readonly nowMs: () => number
  readonly answerMs?: number
}

/** Longer than an answer is. */
const mostAnswerBytes = 200
/** A line on which nothing comes for so long is quiet: the time of two bytes at 9600 baud. */
const quietMs = 2
const usualAnswerMs = 1_000

/** Returns the scale at the end of a line. */
export function makeScale(terms: ScaleTerms): Scale {
  let line: ByteLine | undefined
  let last: Promise<unknown> = Promise.resolve()
  const close = async () => {
    const closing = line
    line = undefined
    await closing?.close().catch(() => undefined)
  }
  const attempt = async (): Promise<WeightReading> => {
    try {
      line ??= await terms.open()
      return await ask(line, terms)
    } catch (cause) {
      await close()
      return { status: 'unreachable', detail: cause instanceof Error ? cause.message : String(cause) }
    }
  }
  const readNow = async () => {
    const isKept = line !== undefined
    const reading = await attempt()
    return isKept && reading.status === 'unreachable' ? attempt() : reading
  }
  const inTurn = <Outcome>(work: () => Promise<Outcome>) => {
    const outcome = last.then(work)
    last = outcome.catch(() => undefined)
    return outcome
  }
  return { read: () => inTurn(readNow), close: () => inTurn(close) }
}

/** Fails: rejects where nothing comes in time; a part of an answer is `not_understood`. */
async function ask(line: ByteLine, { protocol, nowMs, answerMs = usualAnswerMs }: ScaleTerms) {
  await dropOld(line)
  await line.send(protocol.question)
  const until = nowMs() + answerMs
  let came: number[] = []
  for (;;) {
    const leftMs = until - nowMs()
    const bytes = leftMs > 0 ? await line.receive(leftMs) : undefined
    if (bytes === undefined) break
    came = [...came, ...bytes].slice(-mostAnswerBytes)
    const end = came.indexOf(protocol.end)
    if (end !== -1) return protocol.read(Uint8Array.from(came.slice(0, end)))
  }
  if (came.length === 0) throw new Error('no answer')
  return { status: 'not_understood', detail: shownBytes(Uint8Array.from(came)) } as const
}

/** What came late, or unasked, is no answer to the next question: it is read away until the line is quiet. */
async function dropOld(line: ByteLine): Promise<void> {
  for (let piece = 0; piece < mostAnswerBytes; piece += 1) {
    if ((await line.receive(quietMs)) === undefined) return
  }
}
