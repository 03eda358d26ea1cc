/** Which tills of the store weigh on the scale. */
import { Checkbox } from '@kassa/ui'
import { words } from '../words/words.ts'
import type { RegisterChoice } from './scales.ts'

type ScaleTillsProps = {
  registers: readonly RegisterChoice[]
  chosen: readonly string[]
  onChange: (registerIds: readonly string[]) => void
}

export function ScaleTills({ registers, chosen, onChange }: ScaleTillsProps) {
  const t = words.useWords()
  const others = (registerId: string) => chosen.filter((id) => id !== registerId)
  return (
    <fieldset>
      <legend className="pb-1 text-sm font-semibold">{t('scales.tills')}</legend>
      {registers.length === 0 && <p className="text-sm text-ink-muted">{t('scales.no_tills')}</p>}
      {registers.map(({ registerId, name }) => (
        <Checkbox
          key={registerId}
          label={name}
          isChecked={chosen.includes(registerId)}
          onChange={(isChosen) =>
            onChange(isChosen ? [...others(registerId), registerId] : others(registerId))
          }
        />
      ))}
    </fieldset>
  )
}
