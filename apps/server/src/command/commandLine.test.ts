/** What is typed after `kassa`, and what the environment says. */

import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest'
import { runCommandLine } from './commandLine.ts'
import { readSettings } from './settings.ts'
import { welcome } from './welcome.ts'

let said: MockInstance
let complained: MockInstance
beforeEach(() => {
  said = vi.spyOn(console, 'log').mockReturnValue(undefined)
  complained = vi.spyOn(console, 'error').mockReturnValue(undefined)
})
afterEach(() => vi.restoreAllMocks())

test('asking for help is answered on the output, with success', async () => {
  expect(await runCommandLine(['--help'])).toBe(0)
  expect(said.mock.calls.join()).toContain('kassa <command>')
  for (const name of [
    'start',
    'migrate',
    'seed',
    'import',
    'verify',
    'backup',
    'restore',
    'export',
    'doctor',
  ])
    expect(await runCommandLine([name, '--help'])).toBe(0)
  expect(complained).not.toHaveBeenCalled()
})

test.each([
  [[], ''],
  [['sell'], 'no command "sell"'],
  [['constructor'], 'no command "constructor"'],
  [['import'], 'missing'],
  [['import', 'a.csv', 'b.csv'], '"b.csv" is one too many'],
  [['start', '--fast'], '--fast'],
])('%j is refused, and says what is wrong', async (parameters, complaint) => {
  expect(await runCommandLine(parameters)).toBe(2)
  expect(complained.mock.calls.join()).toContain(complaint)
})

test('nothing needs to be set', () => {
  const { host, port, databaseUrl } = readSettings({ HOME: '/home/anna' })
  expect({ host, port, databaseUrl }).toEqual({ host: '127.0.0.1', port: 7300, databaseUrl: undefined })
})

test.each([
  { KASSA_PORT: 'seven' },
  { KASSA_PORT: '65536' },
  { KASSA_PORT: '-1' },
  { DATABASE_URL: 'mysql://somewhere/kassa' },
  { DATABASE_URL: 'postgres' },
])('%j is refused', (env) => {
  expect(() => readSettings({ HOME: '/home/anna', ...env })).toThrowError(
    expect.objectContaining({ code: 'setting_not_valid' }),
  )
})

test('a business of one’s own is not told to use the demo’s password', () => {
  const text = welcome({ url: 'http://localhost:7300', dataDirectory: '/data' })
  expect(text).toContain('http://localhost:7300/register/')
  expect(text).not.toMatch(/PIN|Password|#code/)
})
