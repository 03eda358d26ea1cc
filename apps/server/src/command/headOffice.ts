/** Head office, as a start finds it: joined already, joined now, or not wanted. */
import path from 'node:path'
import { makeDeviceSession } from '@kassa/client/line'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { readRecord } from '../records/readRecord.ts'
import { StartupError } from '../startup/startupError.ts'
import { followRecords } from '../upstream/followRecords.ts'
import { heldUpstream, type Joined, type JoinOutcome, joinHeadOffice } from '../upstream/joinHeadOffice.ts'
import type { Upstream } from '../upstream/upstreamStatements.ts'
import { type Settings, standsAlone } from './settings.ts'
import { makeTillLinks } from './tillLinks.ts'

/** What the first till of a store is called. */
const firstTillName = 'Till 1'

/** Returns the head office of this server, undefined where it stands alone. Head office must answer at the first start only.
 *  Fails: `head_office_code_missing`, `head_office_code_invalid`, `head_office_unreachable`, `head_office_other_business`,
 *  `head_office_versions_apart`, `head_office_stays` (thrown). */
export async function findHeadOffice(settings: Settings, pool: Pool): Promise<Joined | undefined> {
  const { dataDirectory, upstreamUrl, upstreamCode: code } = settings
  if (upstreamUrl === standsAlone) {
    const held = await heldUpstream(pool)
    if (held === undefined) return undefined
    throw keepsHeadOffice(held)
  }
  const outcome = await joinHeadOffice(
    { pool, keyFolder: path.join(dataDirectory, 'keys'), fetch },
    { url: upstreamUrl, code },
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

/** What is on gift cards and in points head office decides, from the sales of all stores: alone it would be wrong. */
function keepsHeadOffice({ url }: Upstream): StartupError {
  return new StartupError({
    code: 'head_office_stays',
    whatHappened: `This is the store server of ${url}, and has the sales of its own store only.`,
    whatToDo:
      'Leave KASSA_UPSTREAM out and it goes on as before, with or without a line. To stand alone, restore a backup of head office into an ' +
      'empty data directory and start that at the same address: the tills send it what it lacks (docs/guides/operator.md, Store server).',
  })
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
