/** Another tab of this browser sells. This one says so and waits for its turn. */
import { EmptyState, LockIcon } from '@kassa/ui'
import { words } from '../words/words.ts'
import { FrontDoor } from './FrontDoor.tsx'

/** The screen of a tab that must not write. */
export function ReadOnlyScreen() {
  const t = words.useWords()
  return (
    <FrontDoor title={t('read_only.title')}>
      <div className="w-full max-w-120 rounded-xl border border-line bg-surface shadow-card">
        <EmptyState icon={LockIcon} title={null}>
          {t('read_only.lead')}
        </EmptyState>
      </div>
    </FrontDoor>
  )
}
