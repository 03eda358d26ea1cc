/** The returns of the till, once their file is there. */
import type { Returning } from '@kassa/client'
import { useEffect, useState } from 'react'
import { useTill } from '../till/TillContext.tsx'

/** Undefined until then. */
export function useReturning(): Returning | undefined {
  const till = useTill()
  const [returning, setReturning] = useState<Returning>()
  useEffect(() => {
    let isShown = true
    void till.returning().then((opened) => {
      if (isShown) setReturning(opened)
    })
    return () => {
      isShown = false
    }
  }, [till])
  return returning
}
