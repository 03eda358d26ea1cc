/** What is sold in the bench: the items of the demo business, with names, prices and codes as shops have them. */
import { readFile } from 'node:fs/promises'
import type { LineItem } from '@kassa/kernel'
import Papa from 'papaparse'
import { inClone } from '../stage/clone.ts'
import { newId } from './sales.ts'

/** Returns the demo items that are sold by the piece and have a price in euros, each under a new id. */
export async function readDemoItems(): Promise<LineItem[]> {
  const csv = await readFile(inClone('apps', 'server', 'src', 'demo', 'data', 'items.csv'), 'utf8')
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true })
  return data
    .filter((row) => row.tracks_stock === 'yes')
    .map(({ sku = '', name = '', tax_category: taxCategory = '', ...row }) => ({
      ...{
        itemId: newId(),
        sku,
        name,
        unit: 'piece',
        taxCategory,
        tracksStock: true,
      },
      unitPriceE5: Math.round(Number(row['price:EUR']) * 100_000),
    }))
}
