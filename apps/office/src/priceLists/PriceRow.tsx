/** The price of an item in a list, beside its own. */
import { IconButton, TextField, TrashIcon } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { useFormats } from '../formats/useFormats.ts'
import { itemQuery } from '../item/item.ts'
import { words } from '../words/words.ts'
import { lowestPriceQuery, type Reduction } from './lowestPrice.ts'
import type { DraftPrice } from './priceListDraft.ts'

type PriceRowProps = {
  price: DraftPrice
  currency: string
  isWrong: boolean
  /** Undefined where no store sells in the currency. */
  reduction: Reduction | undefined
  onChange: (part: Partial<DraftPrice>) => void
  onRemove: () => void
}

export function PriceRow({ price, currency, isWrong, reduction, onChange, onRemove }: PriceRowProps) {
  const t = words.useWords()
  const formats = useFormats()
  const { data } = useQuery(itemQuery(price.itemId))
  const name = data?.item.name ?? '…'
  const ownE5 = data?.item.prices.find((one) => one.currency === currency)?.unitPriceE5
  return (
    <li className="grid grid-cols-[1fr_1fr_2.5rem] items-start gap-x-3 gap-y-2 border-b border-line py-3 last:border-b-0 md:grid-cols-[minmax(0,1fr)_9rem_9rem_2.5rem]">
      <span className="col-span-3 min-w-0 md:col-span-1 md:pt-5">
        <span className="block wrap-anywhere">{name}</span>
        <span className="figures block text-sm text-ink-muted">
          {ownE5 === undefined
            ? t('price_lists.no_own')
            : t('price_lists.own', { price: formats.unitPrice(ownE5, currency) })}
        </span>
        {reduction !== undefined && <Lowest {...{ itemId: price.itemId, reduction, currency }} />}
      </span>
      <TextField
        label={t('price_lists.price')}
        value={price.price}
        onChange={(text) => onChange({ price: text })}
        isNumeric
        autoComplete="off"
        end={currency}
        error={isWrong ? t('price_lists.wrong_price') : undefined}
      />
      <TextField
        label={t('price_lists.from_quantity')}
        value={price.fromQuantity}
        onChange={(fromQuantity) => onChange({ fromQuantity })}
        isNumeric
        autoComplete="off"
      />
      <IconButton
        size="md"
        icon={TrashIcon}
        label={t('goods.remove', { name })}
        onClick={onRemove}
        className="mt-6.5"
      />
    </li>
  )
}

type LowestProps = { itemId: string; reduction: Reduction; currency: string }

function Lowest({ itemId, reduction, currency }: LowestProps) {
  const t = words.useWords()
  const formats = useFormats()
  const { data } = useQuery(lowestPriceQuery(itemId, reduction))
  return (
    <span className="figures block min-h-5 text-sm text-ink-muted">
      {data?.status === 'found' &&
        t('price_lists.lowest', { price: formats.unitPrice(data.unitPriceE5, currency) })}
      {data?.status === 'never_on_sale' && t('price_lists.never_on_sale')}
    </span>
  )
}
