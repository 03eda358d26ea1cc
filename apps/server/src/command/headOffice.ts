/** Head office, as a start finds it: joined already, joined now, or not wanted. */
import path from 'node:path'
import { makeDeviceSession } from '@kassa/client/line'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { readRecord } from '../records/readRecord.ts'
import { StartupError } from '../startup/startupError.ts'
import { followRecords } from '../upstream/followRecords.ts'
import { type Joined, type JoinOutcome, joinHeadOffice } from '../upstream/joinHeadOffice.ts'
import type { Settings } from './settings.ts'
import { makeTillLinks } from './tillLinks.ts'

/** What the first till of a store is called. */
const firstTillName = 'Till 1'

/** Returns the head office of this server, undefined where it stands alone. Head office must answer at the first start only.
 *  Fails: `head_office_code_missing`, `head_office_code_invalid`, `head_office_unreachable`, `head_office_other_business`,
 *  `head_office_versions_apart` (thrown). */
export async function findHeadOffice(settings: Settings, pool: Pool): Promise<Joined | undefined> {
  const { dataDirectory, upstreamUrl: url, upstreamCode: code } = settings
  const outcome = await joinHeadOffice(
    { pool, keyFolder: path.join(dataDirectory, 'keys'), fetch },
    { url, code },
  )
  if (outcome.status === 'none') return undefined
  if (outcome.status !== 'joined') throw refusalOf(outcome)
  const { upstream, privateKey } = outcome
  return { upstream, privateKey }
}

/** Reads the records of a store that has none yet, and returns what its first till is opened by. */
export async function prepareStore({ upstream, privateKey }: Joined, pool: Pool) {
  const { tenantId, storeId, deviceId, incarnation, url } = upstream
  const key = { kind: 'store' as const, id: storeId }
  const readStore = () => withTenant(pool, tenantId, (client) => readRecord(client, tenantId, key))
  if ((await readStore()) === undefined) {
    const identity = { tenant: tenantId, store: storeId, device: deviceId, incarnation }
    const session = makeDeviceSession({ server: { baseUrl: url, fetch }, identity, privateKey })
    await followRecords({ pool, session }, tenantId)
  }
  const store = await readStore()
  const tills = store === undefined ? [] : [{ storeId, storeName: store.name, tillName: firstTillName }]
  return { headOfficeUrl: url, tillLinks: await makeTillLinks(pool, tenantId, { tills, nowMs: Date.now() }) }
}

function refusalOf(outcome: Exclude<JoinOutcome, { status: 'joined' | 'none' }>): StartupError {
  switch (outcome.status) {
    case 'code_missing':
      return new StartupError({
        code: 'head_office_code_missing',
        whatHappened: `This server is not known at its head office, ${outcome.url}, yet.`,
        whatToDo:
          'Make a code for a store server in the back office there, under Devices, and start with KASSA_UPSTREAM_CODE=<code>.',
      })
    case 'code_invalid':
      return new StartupError({
        code: 'head_office_code_invalid',
        whatHappened: 'Head office does not take the code in KASSA_UPSTREAM_CODE.',
        whatToDo: 'It may be a day old, used, or one for a till. Make a new one for a store server there.',
      })
    case 'other_business':
      return new StartupError({
        code: 'head_office_other_business',
        whatHappened: 'The database holds another business than the one that the code is for.',
        whatToDo: 'Start with an empty data directory: KASSA_DATA=<folder>. A store server has one business.',
      })
    case 'versions_apart':
      return new StartupError({
        code: 'head_office_versions_apart',
        whatHappened: `This server and its head office, ${outcome.url}, are too many versions apart to understand each other.`,
        whatToDo: outcome.upgradeNeeded === 'here' ? 'Update this server.' : 'Update head office.',
      })
    case 'unreachable':
      return new StartupError({
        code: 'head_office_unreachable',
        whatHappened: `Head office does not answer at ${outcome.url}.`,
        whatToDo: 'Check the address and the network. It must answer at the first start, never after.',
      })
  }
}
