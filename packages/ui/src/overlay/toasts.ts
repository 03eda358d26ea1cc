// Short messages that come and go by themselves; told from anywhere, shown by ToastRegion.
import type { ReactNode } from 'react'
import type { Tone } from '../status/Badge.tsx'

export interface ToastMessage {
  title: ReactNode
  description?: ReactNode
  tone?: Tone
  /** One way on or back, such as undo. The message then stays longer. */
  action?: { label: ReactNode; onPress: () => void }
  /** A message with the same id takes the place of the one before. */
  id?: string
}

/** A message that is on the screen now. */
export type ShownToast = ToastMessage & { id: string; shownForMs: number }

const SHOWN_FOR_MS = 5_000
const SHOWN_WITH_ACTION_FOR_MS = 10_000
const MOST_AT_ONCE = 3

let shown: readonly ShownToast[] = []
let lastNumber = 0
const listeners = new Set<() => void>()

function change(next: readonly ShownToast[]): void {
  shown = next
  for (const listener of listeners) listener()
}

/** Shows a message and gives its id. Danger is announced at once, everything else when the person pauses. */
export function showToast(message: ToastMessage): string {
  lastNumber += 1
  const id = message.id ?? `message-${lastNumber}`
  const shownForMs = message.action === undefined ? SHOWN_FOR_MS : SHOWN_WITH_ACTION_FOR_MS
  const others = shown.filter((toast) => toast.id !== id)
  change([...others, { ...message, id, shownForMs }].slice(-MOST_AT_ONCE))
  return id
}

/** Takes a message away before its time. */
export function closeToast(id: string): void {
  if (shown.some((toast) => toast.id === id)) change(shown.filter((toast) => toast.id !== id))
}

/** The messages on the screen, oldest first; the same array until one comes or goes. */
export function shownToasts(): readonly ShownToast[] {
  return shown
}

/** Calls `listener` whenever a message comes or goes, until the returned function is called. */
export function onToastsChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
