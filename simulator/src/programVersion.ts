/** Programs of other versions: who is let in by the shipping rule, and what an older program does not say yet. */
import type { RouteName } from '@kassa/contract'
import { findMisfit } from '@kassa/server/derive'
import type { Chance } from './random.ts'

/** The version that all have in the end. There were some before, and there will be more. */
export const today = 10
/** Of tills, whose sales a server of today takes in; older ones hand them in whatever their version is. */
export const newestLetIn = today + 1
/** Older servers do not say where else an entry is, and give no journal back. */
const saysWhereElse = today - 1

/** Returns a version: today's as often as not, else from one that is too old to one that is too new. */
export function drawVersion(chance: Chance): number {
  const drawn = today - 3 + chance.below(6)
  return chance.happens(50) ? today : drawn
}

export function isLetIn(name: RouteName | 'live', caller: number, server: number): boolean {
  return findMisfit({ name, caller }, server) === undefined
}

export function knowsWhereElse(server: number): boolean {
  return server >= saysWhereElse
}

/** What a newer server says besides, which nobody here can read. */
export function saidBesides(server: number): object {
  return server > today ? { thoughtOfLater: { mood: 'calm' } } : {}
}
