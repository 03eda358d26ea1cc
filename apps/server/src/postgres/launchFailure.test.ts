/** PostgreSQL's last words, and what becomes of them. The lines are its own. */

import { expect, test } from 'vitest'
import { explainLaunchFailure } from './launchFailure.ts'

const stamp = '2026-11-22 05:56:20.547 UTC [19388]'

test.each([
  [
    'passing',
    'postgres_start_failed',
    'FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use',
  ],
  ['passing', 'postgres_start_failed', 'FATAL:  lock file "postmaster.pid" already exists'],
  ['lasting', 'disk_full', 'FATAL:  could not write lock file "postmaster.pid": No space left on device'],
  ['lasting', 'data_directory_read_only', 'FATAL:  could not create lock file: Read-only file system'],
  ['lasting', 'postgres_start_failed', 'PANIC:  could not locate a valid checkpoint record at 0/1'],
])('%s, %s: %s', (status, code, line) => {
  const failure = explainLaunchFailure(`${stamp} ${line}\n`, '/srv/kassa', '/srv/kassa/postgres.log')
  expect(failure).toMatchObject({ status, error: { code } })
})

test('the reason is shown without its time stamp, and the log is named', () => {
  const log = `${stamp} LOG:  starting\n${stamp} FATAL:  configuration file contains errors\n${stamp} LOG:  over\n`
  const { error } = explainLaunchFailure(log, '/srv/kassa', '/srv/kassa/postgres.log')
  expect(error.message).toBe(
    'The database did not start: configuration file contains errors\nIts log says more: /srv/kassa/postgres.log',
  )
})
