/** What a screen needs of the till and comes in a file of its own. Whatever needs it is disabled until it is there: no tap does nothing. */
import type { Till } from '@kassa/client'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTill } from './TillContext.tsx'

const againAfterMs = 2_000

/** What `open` brings, undefined until then; a file that does not come is asked for again and again while the component is shown.
 *  Another `key`: it is opened anew.   `close`: ends what was opened, once nobody shows it any more. */
export function useOpened<Part>(
  open: (till: Till) => Promise<Part | undefined>,
  { key = '', close }: { key?: string; close?: (part: Part) => void } = {},
): Part | undefined {
  const till = useTill()
  const [opened, setOpened] = useState<{ till: Till; key: string; part: Part }>()
  const ask = useEffectEvent(open)
  const end = useEffectEvent((part: Part) => close?.(part))
  useEffect(() => {
    let isShown = true
    let timer: number | undefined
    let here: Part | undefined
    const tryToOpen = () =>
      ask(till).then(
        (part) => {
          if (part === undefined) return
          if (!isShown) return end(part)
          here = part
          setOpened({ till, key, part })
        },
        () => {
          if (isShown) timer = window.setTimeout(tryToOpen, againAfterMs)
        },
      )
    void tryToOpen()
    return () => {
      isShown = false
      window.clearTimeout(timer)
      if (here !== undefined) end(here)
    }
  }, [till, key])
  return opened?.till === till && opened.key === key ? opened.part : undefined
}
