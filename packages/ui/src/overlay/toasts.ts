// Short messages that come and go by themselves; told from anywhere, shown by ToastRegion.
import { Toast } from '@base-ui/react/toast'
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

const TIMEOUT_MS = 5_000
const TIMEOUT_WITH_ACTION_MS = 10_000

export const toastManager = Toast.createToastManager<{ tone: Tone }>()

/** Shows a message and gives its id. Danger is announced at once, everything else when the person pauses. */
export function showToast({ title, description, tone = 'neutral', action, id }: ToastMessage): string {
  const toastId = toastManager.add({
    title,
    description,
    data: { tone },
    priority: tone === 'danger' ? 'high' : 'low',
    timeout: action === undefined ? TIMEOUT_MS : TIMEOUT_WITH_ACTION_MS,
    ...(id === undefined ? {} : { id }),
    ...(action === undefined
      ? {}
      : {
          actionProps: {
            children: action.label,
            onClick: () => {
              action.onPress()
              toastManager.close(toastId)
            },
          },
        }),
  })
  return toastId
}

/** Takes a message away before its time. */
export function closeToast(id: string): void {
  toastManager.close(id)
}
