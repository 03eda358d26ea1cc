/** Opening the port, and saying what to do where that fails. */

import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { errorCode } from '../postgres/systemError.ts'
import { StartupError } from '../startup/startupError.ts'

/** Listens and returns the address for people to open, `http://localhost:7300`.
 *  Fails: `port_in_use`, `port_not_allowed`, `setting_not_valid` (thrown). */
export async function listen(
  app: FastifyInstance,
  { host, port }: { host: string; port: number },
): Promise<string> {
  try {
    await app.listen({ host, port })
  } catch (cause) {
    throw explain(cause, host, port)
  }
  const { port: boundPort } = app.server.address() as AddressInfo
  return `http://${nameOf(host)}:${boundPort}`
}

// Browsers allow keys, storage and installation on `localhost` without HTTPS, so that name is the one to give.
function nameOf(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function explain(cause: unknown, host: string, port: number): unknown {
  const another = `KASSA_PORT=${port < 65_535 ? port + 1 : 7300} npm start`
  switch (errorCode(cause)) {
    case 'EADDRINUSE':
      return new StartupError({
        code: 'port_in_use',
        whatHappened: `Port ${port} is in use by another program.`,
        whatToDo: `Stop that program, or start Kassa on another port: ${another}`,
        cause,
      })
    case 'EACCES':
      return new StartupError({
        code: 'port_not_allowed',
        whatHappened: `This account may not use port ${port}.`,
        whatToDo: 'Use a port above 1023: KASSA_PORT=7300 npm start',
        cause,
      })
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartupError({
        code: 'setting_not_valid',
        whatHappened: `KASSA_HOST is "${host}", which is no address of this machine.`,
        whatToDo: 'Leave it out to serve this machine only, or set KASSA_HOST=0.0.0.0 to serve the network.',
        cause,
      })
    default:
      return cause
  }
}
