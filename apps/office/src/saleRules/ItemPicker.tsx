/** Items that are looked for and added one by one. */
import { SearchField } from '@kassa/ui'
import { useState } from 'react'
import { GoodsFound } from '../goods/GoodsFound.tsx'
import { noGoods } from '../goods/namedGoods.ts'

type ItemPickerProps = {
  label: string
  /** Those that cannot be added (again). */
  taken: readonly string[]
  onAdd: (itemId: string) => void
}

export function ItemPicker({ label, taken, onAdd }: ItemPickerProps) {
  const [text, setText] = useState('')
  const add = (part: { itemId: string } | { categoryId: string }) => {
    if (!('itemId' in part)) return
    setText('')
    onAdd(part.itemId)
  }
  const chosen = { ...noGoods, itemIds: taken }
  return (
    <div className="flex flex-col gap-2">
      <SearchField size="md" label={label} value={text} onChange={setText} />
      {text.trim() !== '' && <GoodsFound text={text.trim()} chosen={chosen} categories={[]} onAdd={add} />}
    </div>
  )
}
