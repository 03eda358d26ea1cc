/** All rows, in the order in which they run. */
import type { Row } from './row.ts'
import { onlineSale } from './rows/onlineSale.ts'

export const rows: readonly Row[] = [onlineSale]
