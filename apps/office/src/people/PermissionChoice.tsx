/** What a person may do without asking anybody. */
import { permissions } from '@kassa/contract'
import { Checkbox } from '@kassa/ui'
import { words } from '../words/words.ts'
import { withPermission } from './permissionList.ts'

type PermissionChoiceProps = { held: readonly string[]; onChange: (held: readonly string[]) => void }

export function PermissionChoice({ held, onChange }: PermissionChoiceProps) {
  const t = words.useWords()
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('people.may')}</legend>
      <p className="mt-0.5 text-sm text-ink-muted">{t('people.may_hint')}</p>
      <div className="mt-2 grid gap-x-6 sm:grid-cols-2">
        {permissions.map((permission) => (
          <Checkbox
            key={permission}
            label={t(`people.may_${permission}`)}
            isChecked={held.includes(permission)}
            onChange={(isGiven) => onChange(withPermission(held, permission, isGiven))}
          />
        ))}
      </div>
    </fieldset>
  )
}
