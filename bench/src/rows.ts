/** All rows, in the order in which they run. */
import type { Row } from './row.ts'
import { batchIngest } from './rows/batchIngest.ts'
import { coldStart, coldStartMillion } from './rows/coldStart.ts'
import { durableAppend } from './rows/durableAppend.ts'
import { feedSnapshot } from './rows/feedSnapshot.ts'
import { firstJavaScript } from './rows/firstJavaScript.ts'
import { firstStart } from './rows/firstStart.ts'
import { idleMemory } from './rows/idleMemory.ts'
import { offlineDays } from './rows/offlineDays.ts'
import { onlineSale } from './rows/onlineSale.ts'
import { pricing } from './rows/pricing.ts'
import { proof } from './rows/proof.ts'
import { returningTills } from './rows/returningTills.ts'
import { sameItems } from './rows/sameItems.ts'
import { scanToPaint } from './rows/scanToPaint.ts'
import { secondStart } from './rows/secondStart.ts'
import { standAloneVerifier } from './rows/standAloneVerifier.ts'
import { storedSale } from './rows/storedSale.ts'
import { verifier } from './rows/verifier.ts'

export const rows: readonly Row[] = [
  onlineSale,
  batchIngest,
  returningTills,
  sameItems,
  offlineDays,
  storedSale,
  feedSnapshot,
  verifier,
  standAloneVerifier,
  pricing,
  proof,
  durableAppend,
  firstJavaScript,
  secondStart,
  firstStart,
  idleMemory,
  scanToPaint,
  coldStart,
  coldStartMillion,
]
