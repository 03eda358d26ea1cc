/** Sales by hour as bars. The table beside it says the same to who would rather read. */
import { useFormats } from '../formats/useFormats.ts'
import { words } from '../words/words.ts'
import { bestHour, scaleBars } from './hours.ts'
import type { HourSales } from './summary.ts'
import { useWidth } from './useWidth.ts'

type HourChartProps = { hours: readonly HourSales[]; currency: string }

const chart = { height: 168, top: 8, bottom: 24, widestBar: 36, gap: 0.28 }

/** The chart, as wide as the room it gets. */
export function HourChart({ hours, currency }: HourChartProps) {
  const t = words.useWords()
  const formats = useFormats()
  const [box, width] = useWidth<HTMLDivElement>()
  const { bars, baseline, marks } = scaleBars(hours.map(({ totalMinor }) => totalMinor))
  const whole = (amountMinor: number) => formats.roundAmount(amountMinor, currency)
  const longest = Math.max(...marks.map(({ amountMinor }) => whole(amountMinor).length))
  const left = longest * 6.4 + 10
  const plotHeight = chart.height - chart.top - chart.bottom
  const y = (share: number) => chart.top + share * plotHeight
  const slot = Math.max(0, width - left) / hours.length
  const barWidth = Math.min(slot * (1 - chart.gap), chart.widestBar)
  const best = bestHour(hours)
  const name =
    best === undefined
      ? t('home.chart_empty')
      : t('home.chart', { hour: formats.hour(best.hour), amount: formats.amount(best.totalMinor, currency) })
  return (
    <div ref={box}>
      <svg
        role="img"
        aria-label={name}
        width={width}
        height={chart.height}
        className="figures block text-[0.6875rem]"
      >
        {marks.map(({ amountMinor, top }) => (
          <g key={amountMinor}>
            <line x1={left} x2={width} y1={y(top)} y2={y(top)} className="stroke-line" />
            <text
              x={left - 8}
              y={y(top)}
              textAnchor="end"
              dominantBaseline="central"
              className="fill-ink-muted"
            >
              {whole(amountMinor)}
            </text>
          </g>
        ))}
        <line x1={left} x2={width} y1={y(baseline)} y2={y(baseline)} className="stroke-line-strong" />
        {hours.map((sales, index) => {
          const bar = bars[index] ?? { top: 0, height: 0 }
          const x = left + slot * index + (slot - barWidth) / 2
          const isLabelled = slot > 26 || index % 2 === 0
          return (
            <g key={sales.hour}>
              <title>{`${formats.hour(sales.hour)} · ${formats.amount(sales.totalMinor, currency)}`}</title>
              <rect x={left + slot * index} y={0} width={slot} height={chart.height} fill="transparent" />
              <rect
                x={x}
                y={y(bar.top)}
                width={barWidth}
                height={bar.height * plotHeight}
                rx={Math.min(3, barWidth / 2)}
                className={sales.totalMinor < 0 ? 'fill-warning' : 'fill-accent'}
              />
              {isLabelled && (
                <text
                  x={x + barWidth / 2}
                  y={chart.height - 6}
                  textAnchor="middle"
                  className="fill-ink-muted"
                >
                  {sales.hour}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </div>
  )
}
