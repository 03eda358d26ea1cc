// Links in documents lead somewhere.
import { posix } from 'node:path'
import type { Violation } from '../violation.ts'

/** Every link of a document to a file or folder of the project that is not there. Addresses of the web are not followed. */
export function findDeadLinks(file: string, text: string, paths: readonly string[]): Violation[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
      .flatMap(([, target]) => target ?? [])
      .filter(
        (target) =>
          !/^[a-z]+:/.test(target) && !leadsSomewhere(posix.join(posix.dirname(file), target), paths),
      )
      .map((target) => ({ file, line: index + 1, message: `there is no ${target}` })),
  )
}

function leadsSomewhere(target: string, paths: readonly string[]): boolean {
  const folder = target.endsWith('/') ? target : `${target}/`
  return paths.some((path) => path === target || path.startsWith(folder))
}
