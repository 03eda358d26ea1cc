/** How long ago, in the largest unit that fits. */

const steps: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

const formats = new Map<string, Intl.RelativeTimeFormat>()

/** Returns "3 minutes ago" in the locale's words; less than a minute is "now".   Units: ms UTC. */
export function formatAgo(atMs: number, nowMs: number, locale: string): string {
  const format = formats.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  formats.set(locale, format)
  const seconds = Math.max(0, Math.floor((nowMs - atMs) / 1000))
  const step = steps.find(([, size]) => seconds >= size)
  if (step === undefined) return format.format(0, 'second')
  const [unit, size] = step
  return format.format(-Math.floor(seconds / size), unit)
}
