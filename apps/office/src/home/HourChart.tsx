/** Sales by hour as bars. The table beside it says the same to who would rather read. */
import { useFormats } from '../formats/useFormats.ts'
import { words } from '../words/words.ts'
import { type BarScale, bestHour, scaleBars } from './hours.ts'
import type { HourSales } from './summary.ts'
import { useWidth } from './useWidth.ts'

type HourChartProps = { hours: readonly HourSales[]; currency: string }

// Pixels at 100 % text; figures of the chart's type are at most this wide.
const chart = { height: 168, top: 8, bottom: 24, figureWidth: 6.4, widestBar: 36, narrowestLabelled: 26 }
const gapShare = 0.28

/** Where things stand in the chart, in pixels. */
type Plot = { left: number; width: number; y: (share: number) => number }

/** The chart, as wide as the room it gets. */
export function HourChart({ hours, currency }: HourChartProps) {
  const t = words.useWords()
  const formats = useFormats()
  const [box, width] = useWidth<HTMLDivElement>()
  const best = bestHour(hours)
  const isEmpty = hours.every(({ transactionCount }) => transactionCount === 0)
  const scale = scaleBars(hours.map(({ totalMinor }) => totalMinor))
  const labels = scale.marks.map(({ amountMinor }) => formats.roundAmount(amountMinor, currency))
  const left = isEmpty ? 0 : Math.max(...labels.map(({ length }) => length)) * chart.figureWidth + 10
  const plotHeight = chart.height - chart.top - chart.bottom
  const plot: Plot = { left, width, y: (share) => chart.top + share * plotHeight }
  const name =
    best === undefined
      ? t('home.chart_empty')
      : t('home.chart', { hour: formats.hour(best.hour), amount: formats.amount(best.totalMinor, currency) })
  return (
    <div ref={box} className="relative">
      <svg
        role="img"
        aria-label={name}
        width={width}
        height={chart.height}
        className="figures block text-[0.6875rem]"
      >
        {!isEmpty && <Marks plot={plot} marks={scale.marks} labels={labels} />}
        <line
          x1={left}
          x2={width}
          y1={plot.y(scale.baseline)}
          y2={plot.y(scale.baseline)}
          className="stroke-line-strong"
        />
        <Bars plot={plot} hours={hours} scale={scale} currency={currency} />
      </svg>
      {isEmpty && (
        <p aria-hidden="true" className="absolute inset-x-0 top-1/3 text-center text-sm text-ink-muted">
          {t('home.chart_empty')}
        </p>
      )}
    </div>
  )
}

function Marks({ plot, marks, labels }: { plot: Plot; marks: BarScale['marks']; labels: readonly string[] }) {
  const { left, width, y } = plot
  return marks.map(({ amountMinor, top }, place) => (
    <g key={amountMinor}>
      <line x1={left} x2={width} y1={y(top)} y2={y(top)} className="stroke-line" />
      <text x={left - 8} y={y(top)} textAnchor="end" dominantBaseline="central" className="fill-ink-muted">
        {labels[place]}
      </text>
    </g>
  ))
}

type BarsProps = HourChartProps & { plot: Plot; scale: BarScale }

function Bars({ plot, hours, scale, currency }: BarsProps) {
  const formats = useFormats()
  const slot = Math.max(0, plot.width - plot.left) / hours.length
  const barWidth = Math.min(slot * (1 - gapShare), chart.widestBar)
  return hours.map(({ hour, totalMinor }, place) => {
    const { top, height } = scale.bars[place] ?? { top: 0, height: 0 }
    const start = plot.left + slot * place
    const isLabelled = slot > chart.narrowestLabelled || place % 2 === 0
    return (
      <g key={hour}>
        <title>{`${formats.hour(hour)} · ${formats.amount(totalMinor, currency)}`}</title>
        <rect x={start} y={0} width={slot} height={chart.height} fill="transparent" />
        <rect
          x={start + (slot - barWidth) / 2}
          y={plot.y(top)}
          width={barWidth}
          height={plot.y(height) - plot.y(0)}
          rx={Math.min(3, barWidth / 2)}
          className={totalMinor < 0 ? 'fill-warning' : 'fill-accent'}
        />
        {isLabelled && (
          <text x={start + slot / 2} y={chart.height - 6} textAnchor="middle" className="fill-ink-muted">
            {hour}
          </text>
        )}
      </g>
    )
  })
}
