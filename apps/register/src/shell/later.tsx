/**
 * A component whose file comes later. Unlike a suspended one it is drawn in the same frame as everything else once its file is
 * there, which is before anyone needs it.
 */
import { type ComponentType, type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { laterWords } from '../words/laterWords.ts'

const againAfterMs = 2_000

export type Later<Props> = {
  /** The component; shows its placeholder while the file is on its way. */
  Screen: ComponentType<Props>
  /** Fetches the file before anyone asks. */
  fetch: () => void
}

/** Makes a component out of the file that `load` brings. A file that did not come is asked for again as long as it is needed. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  placeholder: ReactNode = null,
): Later<Props> {
  let Loaded: ComponentType<Props> | undefined
  let isOnItsWay = false
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const fetch = () => {
    if (Loaded !== undefined || isOnItsWay) return
    isOnItsWay = true
    load()
      .then((component) => {
        Loaded = component
        for (const listener of listeners) listener()
      })
      .catch((cause: unknown) => console.warn('a part of the till did not come', cause))
      .finally(() => {
        isOnItsWay = false
      })
  }
  function Screen(props: Props) {
    const Present = useSyncExternalStore(subscribe, () => Loaded)
    const isHere = Present !== undefined
    useEffect(() => {
      if (isHere) return
      fetch()
      const timer = setInterval(fetch, againAfterMs)
      return () => clearInterval(timer)
    }, [isHere])
    return Present === undefined ? placeholder : <Present {...props} />
  }
  return { Screen, fetch }
}

/** A component that comes together with its words: no screen is drawn before it can speak. */
export function speaking<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  placeholder: ReactNode = null,
): Later<Props> {
  return later(async () => {
    const [component] = await Promise.all([load(), laterWords.load()])
    return component
  }, placeholder)
}
