/**
 * Runs the simulated mail server as a process of its own: `npm run simulate:mail -- --port 2525`, or by KASSA_MAIL_PORT.
 */
import { parseArgs } from 'node:util'
import { startMailSimulator } from './mail/mailSimulator.ts'
import { runSimulator } from './runSimulator.ts'

const { values } = parseArgs({
  options: { port: { type: 'string', default: process.env.KASSA_MAIL_PORT ?? '2525' } },
})

await runSimulator('Mail server', async () => {
  const { port, stop } = await startMailSimulator({ port: Number(values.port) })
  return { lines: [`takes mail   127.0.0.1:${port} (SMTP, neither lock nor login)`], stop }
})
