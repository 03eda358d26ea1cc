/** Puts the server together: who comes in, what devices and people ask for, and the fastify that listens. */

import { randomBytes } from 'node:crypto'
import { uuidv7 } from '@kassa/journal'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { makeDeviceSessions } from '../access/deviceSession.ts'
import { makePeople } from '../access/people.ts'
import type { Pool } from '../database/pool.ts'
import { LiveHub } from '../live/liveHub.ts'
import { listenForRecordNews } from '../live/recordNews.ts'
import { makePrinting } from '../peripheral/printing.ts'
import { makeAuthentication } from './authentication.ts'
import { makeDeviceHandlers } from './handlers/deviceHandlers.ts'
import { makeEnrolmentHandlers } from './handlers/enrolmentHandlers.ts'
import { makeHealthHandlers } from './handlers/healthHandlers.ts'
import { makeOfficeHandlers } from './handlers/officeHandlers.ts'
import { makePeopleHandlers } from './handlers/peopleHandlers.ts'
import { makePriceListHandlers } from './handlers/priceListHandlers.ts'
import { makePromotionHandlers } from './handlers/promotionHandlers.ts'
import { makeStaffHandlers } from './handlers/staffHandlers.ts'
import { makeHealthProbe } from './healthProbe.ts'
import { makeServer } from './server.ts'

export type KassaServerPorts = {
  pool: Pool
  /** Signs challenges and device sessions. */
  secret: Buffer
  /** ms since 1970 UTC */
  nowMs: () => number
  log: FastifyBaseLogger
  /** The folder with the built web apps. */
  webFolder: string
  version: string
}

// Shorter than the minute after which proxies and phones give up on a quiet connection.
const beatEveryMs = 20_000

/** Returns the whole server, ready to listen; closing it ends the live streams first. */
export async function makeKassaServer(ports: KassaServerPorts): Promise<FastifyInstance> {
  const { pool, secret, nowMs, log, webFolder, version } = ports
  const live = new LiveHub()
  const people = makePeople({ pool, nowMs })
  const devices = makeDeviceSessions({ pool, secret, nowMs })
  const newId = () => uuidv7(nowMs(), randomBytes(10))
  const handlers = {
    ...makeHealthHandlers({ health: makeHealthProbe(pool, nowMs), version }),
    ...makeEnrolmentHandlers({ pool, devices, live, nowMs }),
    ...makePeopleHandlers(people),
    ...makeDeviceHandlers({ pool, live, printing: makePrinting(), fetch }),
    ...makeOfficeHandlers({ pool, nowMs }),
    ...makeStaffHandlers({ pool, newId }),
    ...makePromotionHandlers({ pool, newId }),
    ...makePriceListHandlers({ pool, newId }),
  }
  const authentication = makeAuthentication({ people, devices })
  const app = await makeServer({ handlers, authentication, live, log, webFolder })
  const beat = setInterval(() => live.beat(), beatEveryMs)
  beat.unref()
  const stopListening = listenForRecordNews({
    ...{ pool, live },
    onError: (error) => log.warn({ err: error }, 'news of records is not heard for a moment'),
  })
  app.addHook('preClose', async () => {
    clearInterval(beat)
    await stopListening()
    live.closeAll()
  })
  return app
}
