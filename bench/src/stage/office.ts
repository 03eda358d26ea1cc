/** The back office of a running Kassa, asked as its pages do. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type CallInput, call, type RouteName, type RouteTypes } from '@kassa/contract'
import type { RunningKassa } from './kassa.ts'

export type Office = <Name extends RouteName>(
  name: Name,
  input: CallInput<Name>,
) => Promise<RouteTypes[Name]['reply']>

/** Signs in as the owner of the demo business.   Fails: calls throw what the server answered, where it is no reply. */
export async function openOffice({ url, dataDirectory }: RunningKassa): Promise<Office> {
  const plan = JSON.parse(await readFile(path.join(dataDirectory, 'demo.json'), 'utf8')) as {
    owner: { email: string; password: string }
  }
  const { email, password } = plan.owner
  const answer = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return async (name, input) => {
    const outcome = await call(name, input, { baseUrl: url, fetch, headers: { cookie } })
    if (outcome.status !== 'ok') throw new Error(`${name}: ${JSON.stringify(outcome)}`)
    return outcome.reply
  }
}
