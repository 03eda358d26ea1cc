/** What goes together for one price: a sandwich, a drink, a snack. */
import { Button, IconButton, PlusIcon, TextField, TrashIcon } from '@kassa/ui'
import { GoodsField } from '../goods/GoodsField.tsx'
import { noGoods } from '../goods/namedGoods.ts'
import { words } from '../words/words.ts'
import type { CardProps } from './cardProps.ts'
import type { DraftSlot } from './draft.ts'

const mostSlots = 6
const fewestSlots = 2

export function SlotsField({ draft: { slots }, wrong, onChange }: CardProps) {
  const t = words.useWords()
  const change = (index: number, part: Partial<DraftSlot>) =>
    onChange({ slots: slots.map((slot, place) => (place === index ? { ...slot, ...part } : slot)) })
  return (
    <div className="flex flex-col gap-3">
      {slots.map((slot, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
        <div key={index} className="flex items-start gap-3 rounded-md border border-line p-3">
          <TextField
            className="w-18 shrink-0"
            label={t('promotions.slot_pieces')}
            value={slot.pieces}
            onChange={(pieces) => change(index, { pieces })}
            isNumeric
            autoComplete="off"
          />
          <div className="min-w-0 flex-1">
            <GoodsField
              label={t('promotions.slot', { number: index + 1 })}
              value={slot.goods}
              onChange={(goods) => change(index, { goods })}
              hasAll={false}
            />
          </div>
          {slots.length > fewestSlots && (
            <IconButton
              size="md"
              icon={TrashIcon}
              label={t('promotions.slot_remove', { number: index + 1 })}
              onClick={() => onChange({ slots: slots.filter((_, place) => place !== index) })}
            />
          )}
        </div>
      ))}
      {wrong.slots !== undefined && (
        <p role="alert" className="text-sm text-danger">
          {t(`promotions.wrong_${wrong.slots}`)}
        </p>
      )}
      {slots.length < mostSlots && (
        <Button
          icon={PlusIcon}
          className="self-start"
          onClick={() => onChange({ slots: [...slots, { goods: noGoods, pieces: '1' }] })}
        >
          {t('promotions.slot_add')}
        </Button>
      )}
    </div>
  )
}
