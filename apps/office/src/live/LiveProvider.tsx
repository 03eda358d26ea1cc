/** Keeps the screens current for as long as someone is signed in, and tells whether it can. */
import type { LiveEvent } from '@kassa/contract'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { sessionKey } from '../request/keys.ts'
import { freshen } from './freshen.ts'
import { gather } from './gather.ts'
import { type LinePorts, type LineState, openLiveLine } from './liveLine.ts'

const pauseMs = 400

const ports: LinePorts = {
  makeSource: (path) => new EventSource(path),
  wait: (ms, then) => {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
}

const LineContext = createContext<LineState>('opening')

/** Opens the live line while it is on the page. After a break everything is asked anew: what happened meanwhile was not told. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const [state, setState] = useState<LineState>('opening')
  useEffect(() => {
    let wasOpen = false
    return openLiveLine(ports, {
      onEvent: gather<LiveEvent>((events) => freshen(client, events), pauseMs),
      onState: (next) => {
        setState(next)
        if (next === 'open' && wasOpen) void client.invalidateQueries()
        // A session that ended shows itself only when one asks who is signed in.
        if (next === 'waiting') void client.invalidateQueries({ queryKey: sessionKey })
        wasOpen ||= next === 'open'
      },
    })
  }, [client])
  return <LineContext value={state}>{children}</LineContext>
}

/** How the live line is. */
export function useLineState(): LineState {
  return use(LineContext)
}
