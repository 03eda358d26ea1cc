/** Which goods are meant: all of them, or categories and items that are found by typing. */
import { Checkbox, SearchField } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { words } from '../words/words.ts'
import { categoriesQuery } from './categories.ts'
import { GoodsChips } from './GoodsChips.tsx'
import { GoodsFound } from './GoodsFound.tsx'
import type { NamedGoods } from './namedGoods.ts'

type GoodsFieldProps = {
  label: string
  value: NamedGoods
  onChange: (goods: NamedGoods) => void
  /** Whether everything can be meant. */
  hasAll?: boolean
  error?: string | undefined
}

export function GoodsField({ label, value, onChange, hasAll = true, error }: GoodsFieldProps) {
  const t = words.useWords()
  const [text, setText] = useState('')
  const { data: categories = [] } = useQuery(categoriesQuery)
  const messageId = useId()
  const field = useRef<HTMLInputElement>(null)
  const add = (part: { categoryId: string } | { itemId: string }) => {
    setText('')
    // What was pressed is gone from the list.
    field.current?.focus()
    onChange(
      'categoryId' in part
        ? { ...value, categoryIds: [...value.categoryIds, part.categoryId] }
        : { ...value, itemIds: [...value.itemIds, part.itemId] },
    )
  }
  return (
    <fieldset className="min-w-0" aria-describedby={error === undefined ? undefined : messageId}>
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      {hasAll && (
        <Checkbox
          label={t('goods.all')}
          isChecked={value.isAll}
          onChange={(isAll) => onChange({ ...value, isAll })}
        />
      )}
      {!value.isAll && (
        <div className="flex flex-col gap-2">
          <GoodsChips value={value} categories={categories} onChange={onChange} />
          <SearchField ref={field} size="md" label={t('goods.find')} value={text} onChange={setText} />
          {text.trim() !== '' && (
            <GoodsFound text={text.trim()} chosen={value} categories={categories} onAdd={add} />
          )}
        </div>
      )}
      {error !== undefined && (
        <p id={messageId} role="alert" className="mt-1.5 text-sm text-danger">
          {error}
        </p>
      )}
    </fieldset>
  )
}
