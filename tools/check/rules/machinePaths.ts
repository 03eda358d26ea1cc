// The project speaks only of itself: nothing in it names a folder of the machine it was written on.
import { roleOf } from '../source/sourceFile.ts'
import type { Violation } from '../violation.ts'

const ownFolders = /(?:^|[\s"'`(=:])((?:\/home\/|\/Users\/|\/root\/|[A-Za-z]:\\Users\\)[\w.-]+)/

/** The names that examples use. */
const exampleFolder = /[/\\](you|kassa|shop|user|username|someone)\b/

/** Every line of a text that names someone's home folder, or the folder of this very checkout. Tests may make up homes. */
export function findMachinePaths(file: string, text: string, checkout: string): Violation[] {
  const mayMakeUp = roleOf(file) === 'test'
  return text.split('\n').flatMap((line, index) => {
    const home = mayMakeUp ? undefined : ownFolders.exec(line)?.[1]
    const named = line.includes(`${checkout}/`)
      ? checkout
      : home && !exampleFolder.test(home)
        ? home
        : undefined
    return named
      ? [{ file, line: index + 1, message: `${named} is a folder of one machine: leave it out` }]
      : []
  })
}
