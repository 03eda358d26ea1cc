// Pictures of the documents are small, few, and shown somewhere.
import { posix } from 'node:path'
import type { Checkout } from '../source/checkout.ts'
import type { Violation } from '../violation.ts'

const folder = 'docs/pictures/'
const mostBytes = 60_000
const mostBytesInAll = 3_000_000
const shownPicture = /(?:\]\(|src=")([^)"\s]+\.(?:webp|png))/g

type Pictures = Pick<Checkout, 'paths' | 'read'> & { sizeOf: (path: string) => number }

/** Pictures over 60 kB, 3 MB of them together, those that no document shows, and documents that show one that is not there. */
export function findPictureFaults({ paths, read, sizeOf }: Pictures): Violation[] {
  const pictures = paths.filter((path) => path.startsWith(folder))
  const shown = paths.filter((path) => path.endsWith('.md')).flatMap((file) => shownIn(file, read(file)))
  const targets = new Set(shown.map(({ target }) => target))
  const sizes = pictures.map((file) => ({ file, bytes: sizeOf(file) }))
  const inAll = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  return [
    ...sizes
      .filter(({ bytes }) => bytes > mostBytes)
      .map(({ file, bytes }) => ({
        file,
        line: 0,
        message: `${bytes} bytes; a picture has ${mostBytes} at most`,
      })),
    ...pictures
      .filter((file) => !targets.has(file))
      .map((file) => ({ file, line: 0, message: 'no document shows it' })),
    ...shown
      .filter(({ target }) => target.startsWith(folder) && !paths.includes(target))
      .map(({ file, target }) => ({
        file,
        line: 0,
        message: `there is no ${target}; npm run screens makes them`,
      })),
    ...(inAll > mostBytesInAll
      ? [
          {
            file: folder,
            line: 0,
            message: `${inAll} bytes; all pictures together have ${mostBytesInAll} at most`,
          },
        ]
      : []),
  ]
}

function shownIn(file: string, text: string): { file: string; target: string }[] {
  return [...text.matchAll(shownPicture)].map(({ 1: target = '' }) => ({
    file,
    target: posix.join(posix.dirname(file), target),
  }))
}
