/** An address that leads nowhere. */
import { EmptyState, SearchIcon } from '@kassa/ui'
import { Link } from '@tanstack/react-router'
import { words } from '../words/words.ts'
import { linkLook } from './linkLook.ts'
import { Screen } from './Screen.tsx'

export function NotFoundScreen() {
  const t = words.useWords()
  return (
    <Screen title={t('not_found.title')}>
      <EmptyState
        icon={SearchIcon}
        title={t('not_found.what')}
        action={
          <Link to="/" className={linkLook}>
            {t('not_found.remedy')}
          </Link>
        }
      />
    </Screen>
  )
}
