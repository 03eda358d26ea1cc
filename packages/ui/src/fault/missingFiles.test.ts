/** Another version of the program is told by the file that its page begins with. */
import { expect, it } from 'vitest'
import { isOtherProgram } from './missingFiles.ts'

const page = (program: string) => `<html><script type="module" crossorigin src="${program}"></script></html>`

it.each([
  [page('/register/assets/index-a1.js'), false],
  [page('/register/assets/index-b2.js'), true],
  // A captive portal, a proxy that apologises: nobody is told to reload for that.
  ['<html>Please sign in to the network</html>', false],
  ['', false],
])('of %s', (text, isOther) => {
  expect(isOtherProgram(text, '/register/assets/index-a1.js')).toBe(isOther)
})
