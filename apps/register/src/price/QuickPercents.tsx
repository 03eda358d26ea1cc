/** Percentages that are often given, one press each. */
import { Chip } from '@kassa/ui'
import { laterWords } from '../words/laterWords.ts'

const quickPercents = [5, 10, 15, 20, 25, 50]

/** The choice. `text` is what is typed now. */
export function QuickPercents({ text, onChoose }: { text: string; onChoose: (percent: number) => void }) {
  const t = laterWords.useWords()
  return (
    <ul aria-label={t('price.percent')} className="grid grid-cols-6 gap-2">
      {quickPercents.map((percent) => (
        <li key={percent}>
          <Chip isWide isChosen={text === String(percent)} onPress={() => onChoose(percent)}>
            {percent}
          </Chip>
        </li>
      ))}
    </ul>
  )
}
