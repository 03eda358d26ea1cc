// Makes the kernel's table of GS1 application identifiers from the GS1 Barcode Syntax Dictionary: its entries line by line in
// its own notation, without comments and columns, under its own notice. `node tools/gs1/makeDictionary.mjs`.
import { readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)
const source = new URL('tools/gs1/gs1-syntax-dictionary.txt', root)
const target = new URL('packages/kernel/src/barcode/gs1/dictionary.ts', root)

const lines = readFileSync(source, 'utf8').split('\n')
const release = lines.find((line) => line.startsWith('# Release:'))?.replace('# Release: ', '')
const from = lines.findIndex((line) => line.startsWith('# Copyright'))
const to = lines.findIndex((line) => line.startsWith('# limitations under the License'))
const notice = lines.slice(from, to + 1).map((line) => line.replace(/^# ?/, ' * ').trimEnd())
const entries = lines.filter((line) => /^\d/.test(line)).map((line) => line.replace(/\s+/g, ' ').trim())

const text = `/**
 * The GS1 application identifiers: the entries of the GS1 Barcode Syntax Dictionary, release ${release}, in its own notation.
 * Made by tools/gs1/makeDictionary.mjs, with columns and comments taken out; changed there, never here. Its notice:
 *
${notice.join('\n')}
 */
export const gs1Dictionary = \`
${entries.join('\n')}
\`
`
writeFileSync(target, text)
console.log(`${entries.length} entries`)
