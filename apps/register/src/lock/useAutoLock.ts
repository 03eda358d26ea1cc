/** Locks the till when nobody touched it for as long as its store says: whoever was selling is signed out, and the basket stays. */
import type { Till } from '@kassa/client'
import { useEffect } from 'react'
import { isTimeToLock } from './idleness.ts'
import { setLockedPerson } from './lockedPerson.ts'

const lookEveryMs = 5_000
const touches = ['pointerdown', 'keydown', 'wheel'] as const

/** Watches for as long as somebody is signed in. A scanner's keys are touches too. */
export function useAutoLock(till: Till): void {
  useEffect(() => {
    // Time that goes by whatever becomes of the clock.
    let touchedAtMs = performance.now()
    const touched = () => {
      touchedAtMs = performance.now()
    }
    const look = async () => {
      const view = till.view()
      if (!isTimeToLock(view, performance.now() - touchedAtMs)) return
      // Before it is shown that nobody is signed in.
      setLockedPerson(view.operator?.name)
      const { status } = await till.signOut('automatic')
      if (status !== 'done') setLockedPerson(undefined)
    }
    setLockedPerson(undefined)
    const timer = setInterval(() => void look(), lookEveryMs)
    for (const touch of touches) addEventListener(touch, touched, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      for (const touch of touches) removeEventListener(touch, touched, { capture: true })
    }
  }, [till])
}
