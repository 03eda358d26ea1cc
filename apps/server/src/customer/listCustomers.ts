/** Customers by name, a page at a time. Who has no name stands where the company, the e-mail address or the phone number does. */
import type { CustomerRow, RouteTypes } from '@kassa/contract'
import type { Client } from '../database/pool.ts'
import { cutPage, readCursor } from '../office/keyset.ts'
import { wordPatterns } from '../office/wordPatterns.ts'

type Page = RouteTypes['listCustomers']['reply']

const usualLimit = 50
/** As the index has it. */
const sortKey = `lower(coalesce(body ->> 'name', body ->> 'companyName', body ->> 'email', body ->> 'phone', ''))`
const fewestDigits = 3

/** Returns a page of the customers in whom each word of `search` occurs; figures are looked for in the phone number, however it is
 *  written. */
export async function listCustomers(
  client: Client,
  tenantId: string,
  query: RouteTypes['listCustomers']['query'],
): Promise<Page> {
  const limit = query.limit ?? usualLimit
  const [afterKey, afterId] = readCursor(query.after, 2) ?? []
  const search = (query.search ?? '').trim()
  const digits = /^[+\d][\d ()./-]*$/.test(search) ? search.replace(/\D/g, '').replace(/^0+/, '') : ''
  const { rows } = await client.query<CustomerRow & { key: string }>(
    `select id as "customerId", version, body as customer, ${sortKey} as key
       from record
      where tenant_id = $1 and kind = 'customer' and body is not null
        and (concat_ws(' ', body ->> 'name', body ->> 'companyName', body ->> 'email', body ->> 'phone', body ->> 'cardNumbers')
               ilike all ($2::text[])
             or ($7::text <> '' and regexp_replace(body ->> 'phone', '\\D', '', 'g') like '%' || $7 || '%'))
        and ($3::text is null or (${sortKey}, id) > ($3, $4::uuid))
        and ($6::text is null or body -> 'groupIds' ? $6)
      order by ${sortKey}, id
      limit $5`,
    [
      ...[tenantId, wordPatterns(search), afterKey, afterId, limit + 1, query.groupId],
      digits.length < fewestDigits ? '' : digits,
    ],
  )
  const { page, ...rest } = cutPage(rows, limit, (row) => [row.key, row.customerId])
  return { customers: page.map(({ key: _, ...row }) => row), ...rest }
}
