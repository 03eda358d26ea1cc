/** Whether the goods of a line go out or come back. */
import { Segmented } from '@kassa/ui'
import { laterWords } from '../words/laterWords.ts'

type LineDirectionProps = { isReturn: boolean; onChange: (isReturn: boolean) => void }

/** The choice. */
export function LineDirection({ isReturn, onChange }: LineDirectionProps) {
  const t = laterWords.useWords()
  return (
    <Segmented
      label={t('line.direction')}
      size="lg"
      wide
      value={isReturn ? 'return' : 'sale'}
      options={[
        { id: 'sale', label: t('line.sell') },
        { id: 'return', label: t('line.take_back') },
      ]}
      onChange={(direction) => onChange(direction === 'return')}
    />
  )
}
