import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { attemptOf, chargesOf, control, terminalAt } from '../testing/terminalBench.ts'
import { startTerminalSimulator, type TerminalSimulator } from './terminal.ts'

const patience = new AbortController().signal
let folder: string
let file: string
let simulator: TerminalSimulator

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'terminal-'))
  file = join(folder, 'ledger.jsonl')
  simulator = await startTerminalSimulator({ file })
})

afterEach(async () => {
  await simulator.stop()
  rmSync(folder, { recursive: true })
})

test('a ledger whose last line was cut off by a crash is read up to there', async () => {
  await terminalAt(simulator.url).pay(attemptOf(500), patience)
  await simulator.stop()
  appendFileSync(file, '{"step":"ended","key":"half a li')
  simulator = await startTerminalSimulator({ file })
  await terminalAt(simulator.url).pay(attemptOf(700), patience)
  await simulator.stop()
  simulator = await startTerminalSimulator({ file })
  expect((await chargesOf(simulator.url)).map(({ amountMinor }) => amountMinor)).toEqual([500, 700])
})

test('a till from elsewhere may call: browsers are told so before they ask', async () => {
  const preflight = await fetch(`${simulator.url}/nexo`, { method: 'OPTIONS' })
  expect(preflight.status).toBe(204)
  expect(Object.fromEntries(preflight.headers)).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-headers': 'content-type',
    'access-control-allow-private-network': 'true',
  })
})

test('a fault that was ordered twice happens twice', async () => {
  await control(simulator.url, { behaviour: 'decline', times: 2 })
  const statuses: string[] = []
  for (let count = 0; count < 3; count += 1) {
    statuses.push((await terminalAt(simulator.url).pay(attemptOf(500), patience)).status)
  }
  expect(statuses).toEqual(['declined', 'declined', 'approved'])
})

test.each([
  [{}],
  [{ behaviour: 'explode' }],
  [{ behaviour: 'slow', delayMs: -1 }],
  [{ behaviour: 'slow', times: 0 }],
])('the order %j is refused with a reason', async (setting) => {
  await expect(control(simulator.url, setting)).rejects.toThrow(/400: .*(behaviour|delayMs|times) is/)
})

test('a port that is taken is an error, not a second terminal', async () => {
  await expect(startTerminalSimulator({ port: simulator.port })).rejects.toThrow('EADDRINUSE')
})
