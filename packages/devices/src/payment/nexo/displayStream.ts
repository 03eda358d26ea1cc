/**
 * Display messages over a stream of server-sent events, for terminals and gateways on the local network that offer
 * one: a browser cannot be called back by a terminal. Losing the stream costs the progress on screen, nothing else.
 * Source: HTML Living Standard, 9.2.6 (event streams).
 */
import type { DisplayMessages } from './display.ts'

/** Subscribes to the display messages at `url`. It ends quietly where the stream ends or cannot be had. */
export function displayStream({
  url,
  fetch,
}: {
  url: string
  fetch: typeof globalThis.fetch
}): DisplayMessages {
  return (listener) => {
    const end = new AbortController()
    listen({ url, fetch, listener, signal: end.signal }).catch(() => undefined)
    return () => end.abort()
  }
}

async function listen(args: {
  url: string
  fetch: typeof globalThis.fetch
  listener: (message: unknown) => void
  signal: AbortSignal
}): Promise<void> {
  const response = await args.fetch(args.url, {
    headers: { accept: 'text/event-stream' },
    signal: args.signal,
  })
  const reader = response.body?.getReader()
  if (!response.ok || reader === undefined) return
  const decoder = new TextDecoder()
  let pending = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    pending += decoder.decode(part.value, { stream: true })
    const events = pending.split('\n\n')
    pending = events.pop() ?? ''
    for (const event of events) for (const data of dataLines(event)) args.listener(JSON.parse(data))
  }
}

function dataLines(event: string): string[] {
  return event
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice('data:'.length))
}
