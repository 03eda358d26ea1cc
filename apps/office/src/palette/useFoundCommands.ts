/** What the server finds for a text: transactions by receipt number, items by name, number or barcode. */
import { BoxIcon, ReceiptIcon, SearchIcon } from '@kassa/ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useFormats } from '../formats/useFormats.ts'
import { ask } from '../request/ask.ts'
import { foundKey } from '../request/keys.ts'
import { words } from '../words/words.ts'
import { type Command, receiptNumberIn } from './command.ts'

const typingPauseMs = 120
const shortestSearch = 2
const mostFound = 6

/** Returns the commands that lead to what was found, and whether more may come. */
export function useFoundCommands(text: string): { found: readonly Command[]; isSearching: boolean } {
  const search = useSettled(text.trim())
  const transactions = useTransactionCommands(receiptNumberIn(search))
  const items = useItemCommands(search)
  return {
    found: [...transactions.found, ...items.found],
    isSearching: search !== text.trim() || transactions.isSearching || items.isSearching,
  }
}

type Found = { found: readonly Command[]; isSearching: boolean }

function useTransactionCommands(receiptNumber: number | undefined): Found {
  const t = words.useWords()
  const formats = useFormats()
  const navigate = useNavigate()
  const { data, isFetching } = useQuery({
    queryKey: [...foundKey, 'transactions', receiptNumber],
    queryFn: ({ signal }) =>
      ask(
        'listTransactions',
        { query: { limit: mostFound, ...(receiptNumber && { receiptNumber }) } },
        signal,
      ),
    enabled: receiptNumber !== undefined,
  })
  if (receiptNumber === undefined) return { found: [], isSearching: false }
  const found = (data?.transactions ?? []).map(
    (row): Command => ({
      id: row.transactionId,
      group: 'transactions',
      icon: ReceiptIcon,
      title: t('transactions.number', { number: row.receiptNumber }),
      detail: [formats.storeMoment(row.at), row.storeName, row.registerName].join(' · '),
      end: formats.amount(row.totalMinor, row.currency),
      run: () =>
        void navigate({ to: '/transactions/$transactionId', params: { transactionId: row.transactionId } }),
    }),
  )
  return { found, isSearching: isFetching }
}

function useItemCommands(search: string): Found {
  const t = words.useWords()
  const formats = useFormats()
  const navigate = useNavigate()
  const isAsked = search.length >= shortestSearch
  const { data, isFetching } = useQuery({
    queryKey: [...foundKey, 'items', search],
    queryFn: ({ signal }) => ask('listItems', { query: { search, limit: mostFound } }, signal),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  if (!isAsked || data === undefined) return { found: [], isSearching: isFetching }
  const items = data.items.map(
    ({ itemId, item }): Command => ({
      id: itemId,
      group: 'items',
      icon: BoxIcon,
      title: item.name,
      detail: item.sku,
      end: item.prices
        .slice(0, 1)
        .map(({ unitPriceE5, currency }) => formats.unitPrice(unitPriceE5, currency))
        .join(''),
      run: () => void navigate({ to: '/items/$itemId', params: { itemId } }),
    }),
  )
  const all: Command = {
    id: 'all_items',
    group: 'items',
    icon: SearchIcon,
    title: t('palette.all_items', { search }),
    run: () => void navigate({ to: '/items', search: { search } }),
  }
  return { found: data.next === undefined ? items : [...items, all], isSearching: isFetching }
}

/** Returns the text as it was when typing paused. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), typingPauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
