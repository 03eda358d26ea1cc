/** All items, by name; found by name, number or barcode. */
import { classes, SearchField } from '@kassa/ui'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { linkLook } from '../shell/linkLook.ts'
import { Screen } from '../shell/Screen.tsx'
import { words } from '../words/words.ts'
import { ItemTable } from './ItemTable.tsx'

function RecallsLink() {
  const t = words.useWords()
  return (
    <Link to="/items/recalls" className={classes(linkLook, 'inline-flex min-h-10 items-center')}>
      {t('recalls.title')}
    </Link>
  )
}

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
    <Screen title={t('place.items')} actions={<RecallsLink />} isFilling>
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
