/** All transactions, newest first; new ones come in at the top by themselves. */

import { Screen } from '../shell/Screen.tsx'
import { words } from '../words/words.ts'
import type { TransactionFilters } from './filters.ts'
import { TransactionFilterBar } from './TransactionFilterBar.tsx'
import { TransactionTable } from './TransactionTable.tsx'

type TransactionsScreenProps = {
  filters: TransactionFilters
  onFilter: (filters: TransactionFilters) => void
}

export function TransactionsScreen({ filters, onFilter }: TransactionsScreenProps) {
  const t = words.useWords()
  return (
    <Screen title={t('place.transactions')} isFilling>
      <TransactionFilterBar filters={filters} onFilter={onFilter} />
      <TransactionTable key={JSON.stringify(filters)} filters={filters} onFilter={onFilter} />
    </Screen>
  )
}
