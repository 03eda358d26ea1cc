/** Says at a store server that records are changed elsewhere, and where. */
import { Band } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../session/session.ts'
import { words } from '../words/words.ts'
import { linkLook } from './linkLook.ts'

/** The band; nothing where records are kept here. */
export function HeadOfficeBand() {
  const t = words.useWords()
  const { data } = useQuery(sessionQuery)
  const url = data?.headOffice?.url
  if (url === undefined) return null
  const link = (
    <a href={`${url}/office/`} className={`min-h-8 content-center wrap-anywhere ${linkLook}`}>
      {url}
    </a>
  )
  return (
    <Band kind="info" action={link}>
      {t('shell.store_server')}
    </Band>
  )
}
