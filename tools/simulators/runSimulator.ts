/** Starts a simulator, says where it is, and ends it on Ctrl+C or SIGTERM. */

/** Runs until the process is told to end.   Fails: exits with 1 and a plain sentence, as when a port is taken. */
export async function runSimulator(
  name: string,
  start: () => Promise<{ lines: readonly string[]; stop: () => Promise<void> }>,
): Promise<void> {
  const simulator = await start().catch((cause: unknown) => {
    console.error(`${name} could not start: ${cause instanceof Error ? cause.message : String(cause)}`)
    return process.exit(1)
  })
  console.log([`${name} simulator`, ...simulator.lines.map((line) => `  ${line}`)].join('\n'))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void simulator.stop().then(() => process.exit(0)))
  }
}
