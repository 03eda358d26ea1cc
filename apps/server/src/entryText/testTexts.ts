/** For tests: what the journals of a tenant say. */
import type { Client } from '../database/pool.ts'
import { packedText, unpackText } from './packText.ts'

/** Returns the texts of all entries that the tenant of the transaction has. */
export async function readTexts(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ packed: Buffer }>(`select ${packedText} from journal`)
  return rows.map(({ packed }) => unpackText(packed))
}
