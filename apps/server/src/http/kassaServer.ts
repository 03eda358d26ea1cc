/** Puts the server together: who comes in, what devices and people ask for, and the fastify that listens. */

import { randomBytes } from 'node:crypto'
import { uuidv7 } from '@kassa/journal'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { type DeviceSessions, makeDeviceSessions } from '../access/deviceSession.ts'
import { makePeople } from '../access/people.ts'
import type { Pool } from '../database/pool.ts'
import type { ServerJournals } from '../journal/serverJournal.ts'
import { LiveHub } from '../live/liveHub.ts'
import { listenForRecordNews } from '../live/recordNews.ts'
import { MailSender } from '../mail/mailSender.ts'
import { makePrinting } from '../peripheral/printing.ts'
import { makeWeighing } from '../peripheral/weighing.ts'
import type { Joined } from '../upstream/joinHeadOffice.ts'
import { StoreServer } from '../upstream/storeServer.ts'
import { makeAuthentication } from './authentication.ts'
import { makeApprovalHandlers } from './handlers/approvalHandlers.ts'
import { makeCompanionHandlers } from './handlers/companionHandlers.ts'
import { makeCustomerDeviceHandlers } from './handlers/customerDeviceHandlers.ts'
import { makeCustomerGroupHandlers } from './handlers/customerGroupHandlers.ts'
import { makeCustomerHandlers } from './handlers/customerHandlers.ts'
import { makeDeviceHandlers } from './handlers/deviceHandlers.ts'
import { makeEnrolmentHandlers } from './handlers/enrolmentHandlers.ts'
import { makeFavouritesHandlers } from './handlers/favouritesHandlers.ts'
import { makeHealthHandlers } from './handlers/healthHandlers.ts'
import { makeInvoiceHandlers } from './handlers/invoiceHandlers.ts'
import { makeItemLevelsHandlers } from './handlers/itemLevelsHandlers.ts'
import { makeJournalFileHandlers } from './handlers/journalFileHandlers.ts'
import { liveEventsOf } from './handlers/liveEvents.ts'
import { makeLoyaltyHandlers } from './handlers/loyaltyHandlers.ts'
import { makeLoyaltyProgrammeHandlers } from './handlers/loyaltyProgrammeHandlers.ts'
import { makeMailHandlers } from './handlers/mailHandlers.ts'
import { makeOfficeHandlers } from './handlers/officeHandlers.ts'
import { makeOrderHandlers } from './handlers/orderHandlers.ts'
import { makePeopleHandlers } from './handlers/peopleHandlers.ts'
import { makePriceListHandlers } from './handlers/priceListHandlers.ts'
import { makePromotionHandlers } from './handlers/promotionHandlers.ts'
import { makeRecallHandlers } from './handlers/recallHandlers.ts'
import { makeReceiptHandlers } from './handlers/receiptHandlers.ts'
import { makeRelayHandlers } from './handlers/relayHandlers.ts'
import { makeSaleRulesHandlers } from './handlers/saleRulesHandlers.ts'
import { makeScaleHandlers } from './handlers/scaleHandlers.ts'
import { makeSpareHandlers } from './handlers/spareHandlers.ts'
import { makeStaffHandlers } from './handlers/staffHandlers.ts'
import { makeStoredValueHandlers } from './handlers/storedValueHandlers.ts'
import { makeStoreSellingHandlers } from './handlers/storeSellingHandlers.ts'
import { makeTrainingTaskHandlers } from './handlers/trainingTaskHandlers.ts'
import { makeWorkTimeHandlers } from './handlers/workTimeHandlers.ts'
import { makeHealthProbe } from './healthProbe.ts'
import { makeServer } from './server.ts'

export type KassaServerPorts = {
  pool: Pool
  /** Where the server signs what happens in the office. */
  journals: ServerJournals
  /** Signs challenges and device sessions. */
  secret: Buffer
  /** ms since 1970 UTC */
  nowMs: () => number
  log: FastifyBaseLogger
  /** The folder with the built web apps. */
  webFolder: string
  version: string
  /** The version of the protocol that it speaks. */
  protocol: number
  /** The head office that this is a store server of. */
  joined?: Joined
}

// Shorter than the minute after which proxies and phones give up on a quiet connection.
const beatEveryMs = 20_000

/** Returns the whole server, ready to listen; closing it ends the live streams first. */
export async function makeKassaServer(ports: KassaServerPorts): Promise<FastifyInstance> {
  const { pool, journals, secret, nowMs, log, webFolder, version, protocol } = ports
  const live = new LiveHub()
  const devices = makeDeviceSessions({ pool, secret, nowMs })
  const newId = () => uuidv7(nowMs(), randomBytes(10))
  const storeServer = makeStoreServer(ports, { live, devices })
  const above = storeServer === undefined ? {} : { headOffice: storeServer.line }
  const sender = new MailSender({ pool, nowMs, secret, log })
  const people = makePeople({
    ...{ pool, nowMs },
    ...(storeServer === undefined ? {} : { askAbove: (given) => storeServer.askAbout(given) }),
  })
  const handlers = {
    ...makeHealthHandlers({ health: makeHealthProbe(pool, nowMs), version }),
    ...makeEnrolmentHandlers({ pool, devices, live, nowMs, ...above }),
    ...makeSpareHandlers({ pool, ...above }),
    ...makePeopleHandlers({ people, ...above }),
    ...makeDeviceHandlers({ pool, live, printing: makePrinting(), fetch, ...above }),
    ...makeItemLevelsHandlers({ pool, ...above }),
    ...makeOrderHandlers({ pool, live }),
    ...makeStoredValueHandlers({ pool, nowMs, ...above }),
    ...makeLoyaltyHandlers({ pool, journals, nowMs, ...above }),
    ...makeLoyaltyProgrammeHandlers({ pool, newId }),
    ...makeJournalFileHandlers({ pool, live, ...above }),
    ...makeReceiptHandlers({ pool, live, ...above }),
    ...makeRelayHandlers({ pool, live, devices, people }),
    ...makeOfficeHandlers({ pool, nowMs }),
    ...makeStaffHandlers({ pool, newId }),
    ...makePromotionHandlers({ pool, newId }),
    ...makePriceListHandlers({ pool, newId }),
    ...makeSaleRulesHandlers({ pool }),
    ...makeStoreSellingHandlers({ pool }),
    ...makeCompanionHandlers({ pool }),
    ...makeTrainingTaskHandlers({ pool, nowMs }),
    ...makeFavouritesHandlers({ pool, ...above }),
    ...makeRecallHandlers({ pool }),
    ...makeScaleHandlers({ pool, weighing: makeWeighing() }),
    ...makeWorkTimeHandlers({ pool, journals, nowMs, ...above }),
    ...makeCustomerHandlers({ pool, newId, nowMs }),
    ...makeCustomerGroupHandlers({ pool, newId }),
    ...makeCustomerDeviceHandlers({ pool, ...above }),
    ...makeApprovalHandlers({ pool, journals, live, nowMs }),
    ...makeInvoiceHandlers({ pool, nowMs, ...above }),
    ...makeMailHandlers({ pool, nowMs, secret, sender, ...above }),
  }
  const authentication = makeAuthentication({ people, devices })
  const app = await makeServer({ handlers, authentication, live, log, webFolder, pool, protocol })
  const stopBeating = keepBeating(live)
  const stopListening = hearOfRecords({ pool, live, log })
  app.addHook('onListen', async () => {
    storeServer?.run()
    void sender.run()
  })
  app.addHook('preClose', async () => {
    stopBeating()
    await Promise.all([stopListening(), storeServer?.stop(), sender.stop()])
    live.closeAll()
  })
  return app
}

/** Tells the live lines what changed in the records.   Returns what ends that. */
function hearOfRecords({ pool, live, log }: Pick<KassaServerPorts, 'pool' | 'log'> & { live: LiveHub }) {
  return listenForRecordNews({
    ...{ pool, live },
    onError: (error) => log.warn({ err: error }, 'news of records is not heard for a moment'),
  })
}

/** Keeps the live lines open.   Returns what ends that. */
function keepBeating(live: LiveHub): () => void {
  const beat = setInterval(() => live.beat(), beatEveryMs)
  beat.unref()
  return () => clearInterval(beat)
}

function makeStoreServer(
  { pool, joined, log }: KassaServerPorts,
  { live, devices }: { live: LiveHub; devices: DeviceSessions },
): StoreServer | undefined {
  if (joined === undefined) return undefined
  const { tenantId } = joined.upstream
  return new StoreServer({
    ...{ pool, joined, fetch, log },
    onSent: ({ device: deviceId, incarnation }, seq) =>
      live.publish(tenantId, [{ type: 'head_office', deviceId, incarnation, seq }]),
    onTakenIn: (outcome) => live.publish(tenantId, liveEventsOf(outcome)),
    onStanding: (deviceId) => {
      devices.forget(tenantId, deviceId)
      live.endDevice(tenantId, deviceId)
    },
  })
}
