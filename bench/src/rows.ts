/** All rows, in the order in which they run. */
import type { Row } from './row.ts'
import { batchIngest } from './rows/batchIngest.ts'
import { durableAppend } from './rows/durableAppend.ts'
import { onlineSale } from './rows/onlineSale.ts'
import { pricing } from './rows/pricing.ts'
import { proof } from './rows/proof.ts'
import { storedSale } from './rows/storedSale.ts'
import { verifier } from './rows/verifier.ts'

export const rows: readonly Row[] = [
  onlineSale,
  batchIngest,
  storedSale,
  verifier,
  pricing,
  proof,
  durableAppend,
]
