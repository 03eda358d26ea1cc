/** The hours of a day as bars: which hours are shown, and how high each is. */
import type { HourSales } from './summary.ts'

/** Shown also when nothing is sold, so that the picture of two days can be compared. */
const usualHours = { first: 9, last: 17 }

/** Returns each hour from the first to the last that matters, those without sales too. */
export function fillHours(hours: readonly HourSales[]): HourSales[] {
  const first = Math.min(usualHours.first, ...hours.map(({ hour }) => hour))
  const last = Math.max(usualHours.last, ...hours.map(({ hour }) => hour))
  const byHour = new Map(hours.map((sales) => [sales.hour, sales]))
  return Array.from(
    { length: last - first + 1 },
    (_, index) => byHour.get(first + index) ?? { hour: first + index, totalMinor: 0, transactionCount: 0 },
  )
}

/** Where a bar stands: shares of the chart's height, from the top. */
export type Bar = { top: number; height: number }

export type BarScale = {
  bars: Bar[]
  /** Where zero is. */
  baseline: number
  /** Round amounts with a line each, the lowest first. */
  marks: { amountMinor: number; top: number }[]
}

const markCount = 3

/** Returns the bars of amounts on one scale; amounts below zero (an hour of returns) hang under the baseline. */
export function scaleBars(amountsMinor: readonly number[]): BarScale {
  const highest = Math.max(0, ...amountsMinor)
  const lowest = Math.min(0, ...amountsMinor)
  const step = roundStep((highest - lowest) / markCount)
  const top = Math.ceil(highest / step) * step || step
  const bottom = Math.floor(lowest / step) * step
  const share = (amount: number) => (top - amount) / (top - bottom)
  const marks: BarScale['marks'] = []
  for (let amountMinor = bottom; amountMinor <= top; amountMinor += step)
    marks.push({ amountMinor, top: share(amountMinor) })
  const bars = amountsMinor.map((amount) => ({
    top: share(Math.max(amount, 0)),
    height: Math.abs(share(amount) - share(0)),
  }))
  return { bars, baseline: share(0), marks }
}

/** Returns the smallest of 1, 2, 5 × 10ⁿ that is not below `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)))
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least) ?? power * 10
}

/** Returns the hour with the highest amount, or undefined where nothing was sold. */
export function bestHour(hours: readonly HourSales[]): HourSales | undefined {
  return hours
    .filter(({ totalMinor }) => totalMinor > 0)
    .reduce<HourSales | undefined>(
      (best, sales) => (best === undefined || sales.totalMinor > best.totalMinor ? sales : best),
      undefined,
    )
}
