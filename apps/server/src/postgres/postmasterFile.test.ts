/** The lines of postmaster.pid, as PostgreSQL 18 writes them. */

import { expect, test } from 'vitest'
import { parsePostmasterFile } from './postmasterFile.ts'

const lines = [
  '4711',
  '/srv/kassa/postgres/cluster',
  '1795326707',
  '5432',
  '/srv/kassa/postgres/socket',
  '',
  '1 2',
]

test.each([
  ['ready   ', 'ready'],
  ['starting', 'starting'],
  ['stopping', 'stopping'],
  ['standby ', 'starting'],
])('status "%s"', (status, phase) => {
  expect(parsePostmasterFile([...lines, status, ''].join('\n'))).toEqual({
    pid: 4711,
    phase,
    address: { host: '/srv/kassa/postgres/socket', port: 5432 },
  })
})

test('on Windows the line of the socket is empty and the server is on the machine itself', () => {
  const text = ['4711', 'C:/Kassa', '1795326707', '50123', '', '127.0.0.1', '', 'ready'].join('\r\n')
  expect(parsePostmasterFile(text)?.address).toEqual({ host: '127.0.0.1', port: 50123 })
})

test.each(['', '\n', 'x\ny'])('half a file is none: %j', (text) => {
  expect(parsePostmasterFile(text)).toBeUndefined()
})
