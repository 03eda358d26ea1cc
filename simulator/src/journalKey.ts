/** The name of a journal among those of a shop: its device, and which life of it. */
import type { JournalIdentity } from '@kassa/journal'

type Life = Pick<JournalIdentity, 'device' | 'incarnation'>

export function journalKey({ device, incarnation }: Life): string {
  return incarnation === 1 ? device : `${device}#${incarnation}`
}

export function lifeOf(key: string): Life {
  const [device = '', incarnation = '1'] = key.split('#')
  return { device, incarnation: Number(incarnation) }
}
