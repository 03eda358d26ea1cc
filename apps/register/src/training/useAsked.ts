/** What whoever is at the till is asked to practise. */
import type { AskedExercise } from '@kassa/client'
import { formatDateTime, useLanguage } from '@kassa/ui'
import { useEffect, useState } from 'react'

type Asking = { asked(): Promise<readonly AskedExercise[]> }

const none: readonly AskedExercise[] = []

/** Returns it, asked whenever `isWanted` becomes so; none until then, and none where it cannot be known. */
export function useAsked(of: Asking | undefined, isWanted = true): readonly AskedExercise[] {
  const [asked, setAsked] = useState(none)
  useEffect(() => {
    if (of === undefined || !isWanted) return
    let isShown = true
    of.asked().then(
      (found) => {
        if (isShown) setAsked(found)
      },
      () => undefined,
    )
    return () => {
      isShown = false
    }
  }, [of, isWanted])
  return asked
}

/** Returns what says a day in the language of the screen. */
export function useDueDay(): (day: string) => string {
  const { locale } = useLanguage()
  return (day) => formatDateTime(Date.parse(`${day}T12:00:00Z`), locale, 'date', 'UTC')
}
