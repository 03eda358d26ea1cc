/** Permissions of a person, as far as this version knows them. */
import { type Permission, permissions } from '@kassa/contract'

/** Returns those of them that are known, in the order in which they are asked about. */
export function knownPermissions(held: readonly string[]): Permission[] {
  return permissions.filter((permission) => held.includes(permission))
}

/** Returns what a person holds after one was given or taken; what a later version gave stays. */
export function withPermission(held: readonly string[], permission: Permission, isGiven: boolean): string[] {
  const others = held.filter((other) => other !== permission)
  return isGiven ? [...others, permission] : others
}
