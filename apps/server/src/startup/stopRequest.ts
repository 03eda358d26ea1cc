/** When the server is asked to stop: Ctrl+C, a signal, a closed terminal, or the end of the launcher that started it. */

/** Calls `stop` once, however often and in whatever ways the stop is asked for: Ctrl+C alone comes twice, from the
 *  terminal and from the launcher. */
export function onStopRequest(stop: () => void): void {
  let isAsked = false
  const ask = () => {
    if (isAsked) return
    isAsked = true
    stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
  if (!process.channel) return
  // The launcher was killed: nobody is left who could stop us.
  process.on('disconnect', ask)
  process.channel.unref()
}
