/** Sales by hour as figures. */
import { useFormats } from '../formats/useFormats.ts'
import { words } from '../words/words.ts'
import type { HourSales } from './summary.ts'

type HourTableProps = { hours: readonly HourSales[]; currency: string; label: string }

const cell = 'border-b border-line px-2 py-1.5'

/** The hours that had sales, one row each. */
export function HourTable({ hours, currency, label }: HourTableProps) {
  const t = words.useWords()
  const formats = useFormats()
  const sold = hours.filter(({ transactionCount }) => transactionCount > 0)
  if (sold.length === 0)
    return <p className="py-6 text-center text-sm text-ink-muted">{t('home.chart_empty')}</p>
  return (
    <table aria-label={label} className="figures w-full text-sm">
      <thead className="text-xs text-ink-muted">
        <tr>
          <th scope="col" className={`${cell} text-left font-medium`}>
            {t('home.hour')}
          </th>
          <th scope="col" className={`${cell} text-right font-medium`}>
            {t('home.sales')}
          </th>
          <th scope="col" className={`${cell} text-right font-medium`}>
            {t('home.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sold.map(({ hour, transactionCount, totalMinor }) => (
          <tr key={hour}>
            <th scope="row" className={`${cell} text-left font-normal`}>
              {formats.hour(hour)}
            </th>
            <td className={`${cell} text-right`}>{formats.count(transactionCount)}</td>
            <td className={`${cell} text-right font-medium`}>{formats.amount(totalMinor, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
