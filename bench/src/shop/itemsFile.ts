/** A file of many items, as a merchant with a large catalogue would import it: names of real goods, a valid GTIN each. */
import { parseGtin } from '@kassa/kernel'
import { readDemoItems } from './items.ts'

/** Returns the text of the file.   Ensures: item `index` has the code `gtinOf(index)`. */
export async function makeItemsFile(itemCount: number): Promise<string> {
  const names = (await readDemoItems()).map(({ name }) => name.replaceAll('"', '""'))
  const lines = ['sku,name,gtin,category,price:EUR,price:SEK,tax_category,tracks_stock']
  for (let index = 0; index < itemCount; index += 1) {
    const name = `${names[index % names.length]} ${Math.floor(index / names.length)}`
    const price = `${1 + (index % 97)}.${String(index % 100).padStart(2, '0')}`
    lines.push(`BENCH-${index},"${name}",${gtinOf(index)},Bench ${index % 40},${price},${price},standard,yes`)
  }
  return `${lines.join('\n')}\n`
}

/** Returns the code of an item of the file, in GS1's range for demonstrations, beside that of the demo business. */
export function gtinOf(index: number): string {
  const digits = `952${500_000_000 + index}`
  const guess = parseGtin(`${digits}0`)
  return `${digits}${guess.status === 'wrong_check_digit' ? guess.expected : 0}`
}
