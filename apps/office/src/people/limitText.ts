/** A limit of discounts as people type it: a percentage, or nothing. */

const ppmPerPercent = 10_000
const wholePpm = 1_000_000
const percentage = /^(\d{1,3})(?:[.,](\d{1,2}))?$/

export type Limit = { status: 'none' } | { status: 'limited'; ppm: number } | { status: 'no_percentage' }

/** Returns what the text says.   Units: parts per million.   Fails: `no_percentage`, also over a hundred (returned). */
export function parseLimit(text: string): Limit {
  const bare = text.replace('%', '').trim()
  if (bare === '') return { status: 'none' }
  const [, whole = '', fraction = ''] = percentage.exec(bare) ?? []
  if (whole === '') return { status: 'no_percentage' }
  const ppm = Number(whole) * ppmPerPercent + Number(fraction.padEnd(2, '0')) * (ppmPerPercent / 100)
  return ppm > wholePpm ? { status: 'no_percentage' } : { status: 'limited', ppm }
}

/** Returns the text that a limit would be typed as: 125000 is "12.5", nothing is "". */
export function limitText(ppm: number | undefined, mark: ',' | '.'): string {
  if (ppm === undefined) return ''
  const hundredths = String(Math.trunc(ppm / (ppmPerPercent / 100))).padStart(3, '0')
  const fraction = hundredths.slice(-2).replace(/0+$/, '')
  return fraction === '' ? hundredths.slice(0, -2) : `${hundredths.slice(0, -2)}${mark}${fraction}`
}
