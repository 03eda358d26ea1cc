/**
 * The way to the terminal as the driver sees it. What matters is not why a message failed but whether the terminal
 * may have it: only `not_delivered` allows the attempt to be begun anew.
 */
import type { NexoRequest } from './message.ts'

export type Exchange =
  /** The terminal's answer; undefined where it answered without a JSON body, as it does to an abort. */
  | { readonly status: 'answered'; readonly message: unknown }
  /** Certain: nothing of the message reached the terminal. */
  | { readonly status: 'not_delivered'; readonly detail: string }
  /** The terminal may have read the message, in whole or in part. */
  | { readonly status: 'maybe_delivered'; readonly detail: string; readonly isStopped: boolean }

/** Sends one message once and waits for the answer; never rejects, never repeats. */
export type NexoTransport = (message: NexoRequest, signal: AbortSignal) => Promise<Exchange>
