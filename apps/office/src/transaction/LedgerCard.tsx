/** The entries of the money ledger, debit and credit, and that they sum to zero. */
import { sumExact } from '@kassa/kernel'
import { Badge, CheckIcon, WarningIcon } from '@kassa/ui'
import { useFormats } from '../formats/useFormats.ts'
import { Card } from '../shell/Card.tsx'
import { TableHead } from '../table/TableHead.tsx'
import { cell, figureCell } from '../table/tableLook.ts'
import { words } from '../words/words.ts'
import { accountName } from './accountName.ts'
import { ruleOfMoney, sourcesOfMoney } from './entrySource.ts'
import { Figure } from './Figure.tsx'
import type { TransactionDetail } from './transaction.ts'

export function LedgerCard({ detail }: { detail: TransactionDetail }) {
  const t = words.useWords()
  const formats = useFormats()
  const { money, transaction } = detail
  const { currency } = transaction
  const amounts = money.map(({ amountMinor }) => amountMinor)
  const debitMinor = sumExact(amounts.filter((amount) => amount > 0))
  const creditMinor = sumExact(amounts.filter((amount) => amount < 0))
  const sum = { debitMinor, creditMinor: -creditMinor || 0, differenceMinor: debitMinor + creditMinor }
  return (
    <Card title={t('ledger.money')} isFlush end={<Balance {...sum} currency={currency} />}>
      <div className="scroll-calm overflow-y-hidden">
        <table className="w-full text-sm" aria-label={t('ledger.money')}>
          <TableHead
            columns={[
              { label: t('ledger.account') },
              { label: t('ledger.rule'), hiddenBelow: 'md' },
              { label: t('ledger.debit'), isFigure: true },
              { label: t('ledger.credit'), isFigure: true },
            ]}
          />
          <tbody>
            {money.map((row) => {
              const figure = (
                <Figure paths={sourcesOfMoney(transaction, row)}>
                  {formats.amount(Math.abs(row.amountMinor), currency)}
                </Figure>
              )
              return (
                <tr key={`${row.account} ${row.detail}`}>
                  <th scope="row" className={`${cell} text-left font-medium`}>
                    {accountName(t, row.account)}
                    <span className="block text-xs font-normal text-ink-muted">{row.detail}</span>
                  </th>
                  <td className={`${cell} text-ink-muted max-md:hidden`}>{t(`rule.${ruleOfMoney(row)}`)}</td>
                  <td className={figureCell}>{row.amountMinor > 0 && figure}</td>
                  <td className={figureCell}>{row.amountMinor < 0 && figure}</td>
                </tr>
              )
            })}
          </tbody>
          <tfoot className="font-semibold">
            <tr>
              <th scope="row" className="py-3 pl-5 text-left">
                {t('ledger.sum')}
              </th>
              <td className="max-md:hidden" />
              <td className="figures px-3 py-3 text-right">{formats.amount(sum.debitMinor, currency)}</td>
              <td className="figures py-3 pr-5 pl-3 text-right">
                {formats.amount(sum.creditMinor, currency)}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Card>
  )
}

/** Debit less credit: zero, and said so. */
function Balance({ differenceMinor, currency }: { differenceMinor: number; currency: string }) {
  const t = words.useWords()
  const formats = useFormats()
  const amount = formats.amount(differenceMinor, currency)
  return differenceMinor === 0 ? (
    <Badge tone="positive" icon={CheckIcon}>
      {t('ledger.balanced', { amount })}
    </Badge>
  ) : (
    <Badge tone="danger" icon={WarningIcon}>
      {t('ledger.unbalanced', { amount })}
    </Badge>
  )
}
