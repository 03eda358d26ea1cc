/**
 * Runs the simulated payment terminal as a process of its own:
 * `npm run simulate:terminal -- --port 7791 --file terminal.jsonl`, or by KASSA_TERMINAL_PORT and KASSA_TERMINAL_FILE.
 */
import { parseArgs } from 'node:util'
import { instantPace, lifelikePace, startTerminalSimulator } from '@kassa/devices/node'
import { runSimulator } from './runSimulator.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.KASSA_TERMINAL_PORT ?? '7791' },
    host: { type: 'string', default: process.env.KASSA_TERMINAL_HOST ?? '127.0.0.1' },
    file: { type: 'string', default: process.env.KASSA_TERMINAL_FILE ?? '' },
    pace: { type: 'string', default: 'lifelike' },
  },
})

await runSimulator('Payment terminal', async () => {
  const { url, stop } = await startTerminalSimulator({
    port: Number(values.port),
    host: values.host,
    pace: values.pace === 'instant' ? instantPace : lifelikePace,
    ...(values.file === '' ? {} : { file: values.file }),
    onCrash: () => process.kill(process.pid, 'SIGKILL'),
  })
  return { lines: [`page      ${url}/`, `protocol  ${url}/nexo`], stop }
})
