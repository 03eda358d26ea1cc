/** Counted less expected: in order, or how much too little or too much. */
import type { ShiftRow } from '@kassa/contract'
import { Badge } from '@kassa/ui'
import { useFormats } from '../formats/useFormats.ts'
import { words } from '../words/words.ts'

type DifferenceProps = Pick<ShiftRow, 'differenceMinor' | 'currency'>

/** The difference as a badge. */
export function Difference({ differenceMinor, currency }: DifferenceProps) {
  const t = words.useWords()
  const formats = useFormats()
  if (differenceMinor === null) return <Badge tone="neutral">{t('shifts.not_counted')}</Badge>
  if (differenceMinor === 0) return <Badge tone="positive">{t('shifts.right')}</Badge>
  return (
    <Badge tone="warning">
      <span className="figures">{formats.amount(differenceMinor, currency, { signed: true })}</span>
    </Badge>
  )
}
