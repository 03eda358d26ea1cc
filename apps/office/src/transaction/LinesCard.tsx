/** What was sold, line by line, how it was paid, and what each figure is made of. */
import type { RetailTransaction } from '@kassa/kernel'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Formats, useFormats } from '../formats/useFormats.ts'
import { Card } from '../shell/Card.tsx'
import { linkLook } from '../shell/linkLook.ts'
import { TableHead } from '../table/TableHead.tsx'
import { cell, figureCell } from '../table/tableLook.ts'
import { words } from '../words/words.ts'
import { type EntryPath, sourceOfLine } from './entrySource.ts'
import { Figure } from './Figure.tsx'
import { tenderLabel } from './tenderLabel.ts'

export function LinesCard({ transaction }: { transaction: RetailTransaction }) {
  const t = words.useWords()
  const formats = useFormats()
  return (
    <Card title={t('transaction.lines')} isFlush>
      <div className="scroll-calm overflow-y-hidden">
        <table className="w-full text-sm">
          <TableHead
            columns={[
              { label: t('transaction.item') },
              { label: t('transaction.quantity'), isFigure: true },
              { label: t('transaction.unit_price'), isFigure: true, hiddenBelow: 'sm' },
              { label: t('transaction.tax_of_line'), isFigure: true, hiddenBelow: 'sm' },
              { label: t('transaction.amount'), isFigure: true },
            ]}
          />
          <tbody>
            {transaction.lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a transaction never move
              <Line key={index} {...{ line, index, formats }} currency={transaction.currency} />
            ))}
          </tbody>
          <Totals transaction={transaction} formats={formats} />
        </table>
      </div>
    </Card>
  )
}

type LineProps = {
  line: RetailTransaction['lines'][number]
  index: number
  currency: string
  formats: Formats
}

function Line({ line, index, currency, formats }: LineProps) {
  const amount = (amountMinor: number, field: 'grossMinor' | 'taxMinor') => (
    <Figure paths={[sourceOfLine(index, field)]}>{formats.amount(amountMinor, currency)}</Figure>
  )
  return (
    <tr>
      <td className={cell}>
        <Link to="/items/$itemId" params={{ itemId: line.itemId }} className={linkLook}>
          {line.name}
        </Link>
        <span className="block text-xs text-ink-muted">{line.sku}</span>
        {line.returned !== undefined && <Returned {...line.returned} />}
      </td>
      <td className={figureCell}>{formats.quantity(line.quantityMilli, line.unit)}</td>
      <td className={`${figureCell} max-sm:hidden`}>{formats.unitPrice(line.unitPriceE5, currency)}</td>
      <td className={`${figureCell} max-sm:hidden`}>{amount(line.taxMinor, 'taxMinor')}</td>
      <td className={figureCell}>{amount(line.grossMinor, 'grossMinor')}</td>
    </tr>
  )
}

/** Why goods came back, and what became of them. */
function Returned({ reason, disposal, isVoid }: NonNullable<LineProps['line']['returned']>) {
  const t = words.useWords()
  return (
    <span className="block text-xs text-ink-muted">
      {[isVoid === true ? t('transaction.voided') : reason, t(`transaction.${disposal}`)].join(' · ')}
    </span>
  )
}

/** Total, rounding, tenders and change: what was due and how it was paid. */
function Totals({ transaction, formats }: { transaction: RetailTransaction; formats: Formats }) {
  const t = words.useWords()
  const { currency, totalMinor, roundingMinor, changeMinor, tenders } = transaction
  const amount = (amountMinor: number, path: EntryPath) => (
    <Figure paths={[path]}>{formats.amount(amountMinor, currency)}</Figure>
  )
  return (
    <tfoot>
      <TotalRow label={t('transaction.total')} isStrong>
        {amount(totalMinor, 'body.totalMinor')}
      </TotalRow>
      {roundingMinor !== 0 && (
        <TotalRow label={t('transaction.rounding')}>{amount(roundingMinor, 'body.roundingMinor')}</TotalRow>
      )}
      {tenders.map((tender, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the tenders of a transaction never move
        <TotalRow key={index} label={tenderLabel(t, tender)}>
          {amount(tender.amountMinor, `body.tenders[${index}].amountMinor`)}
        </TotalRow>
      ))}
      {changeMinor !== 0 && (
        <TotalRow label={t('transaction.change')}>{amount(changeMinor, 'body.changeMinor')}</TotalRow>
      )}
    </tfoot>
  )
}

type TotalRowProps = { label: string; isStrong?: boolean; children: ReactNode }

function TotalRow({ label, isStrong = false, children }: TotalRowProps) {
  const weight = isStrong ? 'font-semibold' : 'font-normal text-ink-muted'
  return (
    <tr className="[tfoot>&:first-child>*]:pt-3 [tfoot>&:last-child>*]:pb-4">
      <th scope="row" colSpan={2} className={`px-5 py-1 text-left ${weight}`}>
        {label}
      </th>
      <td className="max-sm:hidden" />
      <td className="max-sm:hidden" />
      <td className={`px-5 py-1 text-right ${isStrong ? 'font-semibold' : ''}`}>{children}</td>
    </tr>
  )
}
