/** A line of the example: more or fewer pieces of it, what it costs, what came off. */
import type { PricedLine } from '@kassa/kernel'
import { IconButton, MinusIcon, PlusIcon } from '@kassa/ui'
import { useFormats } from '../formats/useFormats.ts'
import { words } from '../words/words.ts'
import type { ExampleLine } from './example.ts'

type ExampleRowProps = {
  line: ExampleLine
  /** Undefined where none of it is in the basket. */
  priced: PricedLine | undefined
  currency: string
  onChange: (pieces: number) => void
}

const mostPieces = 99

export function ExampleRow({ line, priced, currency, onChange }: ExampleRowProps) {
  const t = words.useWords()
  const formats = useFormats()
  const { item, pieces, unitPriceE5 } = line
  const offMinor = (priced?.discounts ?? []).reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  return (
    <li className="flex items-center gap-2 border-b border-line py-2 last:border-b-0">
      <span className="min-w-0 flex-1 text-sm">
        <span className="block wrap-anywhere">{item.name}</span>
        <span className="figures block text-ink-muted">{formats.unitPrice(unitPriceE5, currency)}</span>
      </span>
      <span className="flex shrink-0 items-center">
        <IconButton
          size="md"
          icon={MinusIcon}
          label={t('promotions.example_less', { name: item.name })}
          disabled={pieces === 0}
          onClick={() => onChange(pieces - 1)}
        />
        <span className="figures w-7 text-center text-sm font-semibold">{pieces}</span>
        <IconButton
          size="md"
          icon={PlusIcon}
          label={t('promotions.example_more', { name: item.name })}
          disabled={pieces === mostPieces}
          onClick={() => onChange(pieces + 1)}
        />
      </span>
      <span className="figures w-19 shrink-0 text-right text-sm">
        <span className="block font-medium">
          {priced === undefined ? '–' : formats.amount(priced.grossMinor, currency)}
        </span>
        {offMinor !== 0 && <span className="block text-positive">{formats.amount(offMinor, currency)}</span>}
      </span>
    </li>
  )
}
