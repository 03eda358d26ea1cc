/**
 * Runs the simulated receipt printer as a process of its own:
 * `npm run simulate:printer -- --port 9100 --http-port 7792`, or by KASSA_PRINTER_PORT and KASSA_PRINTER_HTTP_PORT.
 */
import { parseArgs } from 'node:util'
import { startPrinterSimulator } from '@kassa/devices/node'
import { runSimulator } from './runSimulator.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.KASSA_PRINTER_PORT ?? '9100' },
    'http-port': { type: 'string', default: process.env.KASSA_PRINTER_HTTP_PORT ?? '7792' },
    host: { type: 'string', default: process.env.KASSA_PRINTER_HOST ?? '127.0.0.1' },
    columns: { type: 'string', default: '48' },
  },
})

await runSimulator('Receipt printer', async () => {
  const { url, host, port, stop } = await startPrinterSimulator({
    port: Number(values.port),
    httpPort: Number(values['http-port']),
    host: values.host,
    columns: Number(values.columns),
  })
  return { lines: [`page    ${url}/`, `prints  ${host}:${port} (ESC/POS over TCP)`], stop }
})
