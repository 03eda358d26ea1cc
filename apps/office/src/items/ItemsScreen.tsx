/** All items, by name; found by name, number or barcode. */
import { SearchField } from '@kassa/ui'
import { useEffect, useState } from 'react'
import { Screen } from '../shell/Screen.tsx'
import { words } from '../words/words.ts'
import { ItemTable } from './ItemTable.tsx'

type ItemsScreenProps = {
  search: string
  onSearch: (search: string) => void
}

const typingPauseMs = 200

export function ItemsScreen({ search, onSearch }: ItemsScreenProps) {
  const t = words.useWords()
  const [text, setText] = useState(search)
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === search) return
    const timer = setTimeout(() => onSearch(wanted), typingPauseMs)
    return () => clearTimeout(timer)
  }, [text, search, onSearch])
  const clear = () => {
    setText('')
    onSearch('')
  }
  return (
    <Screen title={t('place.items')} isFilling>
      <search aria-label={t('items.search')}>
        <SearchField
          label={t('items.search_hint')}
          size="md"
          value={text}
          onChange={setText}
          className="md:max-w-105"
        />
      </search>
      <ItemTable search={search} onClear={clear} />
    </Screen>
  )
}
