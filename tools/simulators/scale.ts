/**
 * Runs the simulated scale as a process of its own:
 * `npm run simulate:scale -- --port 4305 --http-port 7793 --protocol mt-sics`, or by KASSA_SCALE_PORT and KASSA_SCALE_HTTP_PORT.
 */
import { parseArgs } from 'node:util'
import { startScaleSimulator } from '@kassa/devices/node'
import { runSimulator } from './runSimulator.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.KASSA_SCALE_PORT ?? '4305' },
    'http-port': { type: 'string', default: process.env.KASSA_SCALE_HTTP_PORT ?? '7793' },
    host: { type: 'string', default: process.env.KASSA_SCALE_HOST ?? '127.0.0.1' },
    protocol: { type: 'string', default: 'mt-sics' },
  },
})
const protocol = values.protocol === 'toledo-8217' ? 'toledo-8217' : 'mt-sics'

await runSimulator('Scale', async () => {
  const { url, host, port, stop } = await startScaleSimulator({
    ...{ port: Number(values.port), httpPort: Number(values['http-port']), host: values.host, protocol },
  })
  return { lines: [`page    ${url}/`, `weighs  ${host}:${port} (${protocol} over TCP)`], stop }
})
