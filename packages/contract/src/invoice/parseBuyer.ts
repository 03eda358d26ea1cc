/** Reads the text that says whom an invoice names. Apart from writing it: only servers compile schemas. */
import Type from 'typebox'
import { Compile } from 'typebox/compile'
import { InvoiceBuyer } from './buyer.ts'

const salted = Compile(
  Type.Object({ ...InvoiceBuyer.properties, salt: Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' }) }),
)

/** Returns whom the text names, or undefined where it is none. */
export function parseBuyer(text: string): InvoiceBuyer | undefined {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!salted.Check(content)) return undefined
  const { salt: _, ...buyer } = content
  return buyer
}
