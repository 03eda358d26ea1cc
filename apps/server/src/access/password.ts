/** Passwords of people: Argon2id.   Source: OWASP Password Storage Cheat Sheet (19 MiB, two passes, one lane). */

import { assert } from '@kassa/kernel'

// `Algorithm.Argon2id` is a const enum of the library, which erasable TypeScript cannot use.
const argon2id = 2
const settings = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const shortestPassword = 8

/** Returns what is kept of a password: algorithm, settings, salt and hash in one text (PHC string format).
 *  Requires: at least `shortestPassword` characters (asserted). */
export async function hashPassword(password: string): Promise<string> {
  assert(password.length >= shortestPassword, 'the password is too short')
  return (await argon2()).hash(password, settings)
}

/** Tells whether the password is the one that was hashed. Without a hash it takes just as long and is not: the time of
 *  an answer does not tell whose e-mail address is known here. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const { verify } = await argon2()
  const isRight = await verify(hash ?? (await decoy()), password)
  return isRight && hash !== undefined
}

let decoyHash: Promise<string> | undefined
function decoy(): Promise<string> {
  decoyHash ??= hashPassword('not the password of anyone')
  return decoyHash
}

// Native code that most starts never need.
function argon2(): Promise<typeof import('@node-rs/argon2')> {
  return import('@node-rs/argon2')
}
