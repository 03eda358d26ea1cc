/** Places in this clone. The bench is started at its root, by npm. */
import path from 'node:path'

/** Returns an absolute path. */
export function inClone(...parts: string[]): string {
  return path.join(process.cwd(), ...parts)
}
