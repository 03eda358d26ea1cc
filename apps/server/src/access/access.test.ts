/** The small parts of getting in: tokens, codes, attempts, passwords, PINs, the server's secret. */

import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fromBase64Url } from '@kassa/journal'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Attempts } from './attempts.ts'
import { hashEnrolmentCode, makeEnrolmentCode } from './enrolmentCode.ts'
import { hashPassword, isPassword } from './password.ts'
import { makePinVerifier } from './pin.ts'
import { ensureServerSecret } from './serverSecret.ts'
import { makeTokenMaker } from './signedToken.ts'

const secret = Buffer.alloc(32, 7)

test('a token is read back until its end, and not under another purpose or secret', () => {
  const challenges = makeTokenMaker<string>(secret, 'challenge')
  const token = challenges.make('x', 1_000)
  expect(challenges.read(token, 999)).toBe('x')
  expect(challenges.read(token, 1_000)).toBeUndefined()
  expect(makeTokenMaker<string>(secret, 'device_session').read(token, 0)).toBeUndefined()
  expect(makeTokenMaker<string>(Buffer.alloc(32, 8), 'challenge').read(token, 0)).toBeUndefined()
})

test('no change of a single character goes unnoticed', () => {
  const maker = makeTokenMaker<string>(secret, 'challenge')
  const token = maker.make('content', 1_000)
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(...'Ab0_-.é'), (index, character) => {
      const changed = token.slice(0, index) + character + token.slice(index + 1)
      // The last character of a base64 text has bits that mean nothing.
      const isSame = changed === token || index === token.length - 1
      expect(isSame || maker.read(changed, 0) === undefined).toBe(true)
    }),
  )
  fc.assert(fc.property(fc.string(), (text) => maker.read(text, 0) === undefined))
})

test('codes look as they are read aloud, differ, and are kept as hashes that forgive spelling', () => {
  const codes = Array.from({ length: 200 }, makeEnrolmentCode)
  expect(new Set(codes).size).toBe(200)
  for (const code of codes)
    expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{4}-[34679ACDEFGHJKMNPQRTWXY]{4}$/)
  expect(hashEnrolmentCode(' abcd efgh')).toEqual(hashEnrolmentCode('ABCD-EFGH'))
  expect(hashEnrolmentCode('ABCD-EFGJ')).not.toEqual(hashEnrolmentCode('ABCD-EFGH'))
})

test('failures are free up to the bound, then each doubles the wait', () => {
  const attempts = new Attempts({ allowed: 3, firstWaitMs: 100, longestWaitMs: 350 })
  const waits = [0, 1, 2, 3, 4, 5].map(() => {
    attempts.failed('key', 0)
    return attempts.waitMs('key', 0)
  })
  expect(waits).toEqual([0, 0, 100, 200, 350, 350])
  expect(attempts.waitMs('another', 0)).toBe(0)
  expect(attempts.waitMs('key', 300)).toBe(50)
  attempts.forget('key')
  expect(attempts.waitMs('key', 0)).toBe(0)
})

test('a clock that is put back does not lock anyone out for longer than the wait', () => {
  const attempts = new Attempts({ allowed: 1, firstWaitMs: 100, longestWaitMs: 100 })
  attempts.failed('key', 1_000_000)
  expect(attempts.waitMs('key', 0)).toBe(100)
})

test('a million keys do not fill the memory', () => {
  const attempts = new Attempts({ allowed: 1, firstWaitMs: 100, longestWaitMs: 100 })
  for (let index = 0; index < 20_001; index += 1) attempts.failed(`key ${index}`, 0)
  expect(attempts.waitMs('key 0', 0)).toBe(0)
  expect(attempts.waitMs('key 20000', 0)).toBe(100)
})

test('a password is its own, and nobody’s where there is no account', async () => {
  const hash = await hashPassword('correct horse')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await isPassword('correct horse', hash)).toBe(true)
  expect(await isPassword('correct house', hash)).toBe(false)
  expect(await isPassword('not the password of anyone', undefined)).toBe(false)
})

test('a PIN is kept as PBKDF2 that another program checks the same way', async () => {
  const { saltBase64Url, iterations, hashBase64Url } = await makePinVerifier('1234')
  expect(iterations).toBe(600_000)
  const salt = fromBase64Url(saltBase64Url) ?? new Uint8Array()
  const key = await crypto.subtle.importKey('raw', Buffer.from('1234'), 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256)
  expect(Buffer.from(bits).toString('base64url')).toBe(hashBase64Url)
})

test('the secret is made once, whoever starts at the same moment, and only its owner reads it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'kassa-secret-'))
  const secrets = await Promise.all([1, 2, 3, 4].map(() => ensureServerSecret(folder)))
  expect(new Set(secrets.map((made) => made.toString('hex'))).size).toBe(1)
  expect(secrets[0]).toHaveLength(32)
  const file = path.join(folder, 'server-secret')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await ensureServerSecret(folder)).toEqual(
    Buffer.from((await readFile(file, 'utf8')).trim(), 'base64url'),
  )
  await rm(folder, { recursive: true })
})
