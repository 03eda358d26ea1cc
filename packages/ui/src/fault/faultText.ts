// What whoever helps wants to know of a fault: what it says, and where it was; nothing of what the page showed.
const mostFrames = 8

/** Returns it as lines.   Shape: message, address, then at most eight places in the program. */
export function faultText(thrown: unknown, address: string): string {
  const { name, message, stack = '' } = thrown instanceof Error ? thrown : new Error(String(thrown))
  const frames = stack.split('\n').filter((line) => /^\s*at |@/.test(line))
  const places = frames.slice(0, mostFrames).map((line) => line.trim().replace(/https?:\/\/[^/]+/, ''))
  return [`${name}: ${message}`, address, ...places].join('\n')
}
