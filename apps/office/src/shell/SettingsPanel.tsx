/** The panel of who is signed in: what they set, and the way out. */
import { Button, Popover, type PopoverProps, SignOutIcon } from '@kassa/ui'
import { useSession } from '../session/SessionGate.tsx'
import { useSignOut } from '../session/session.ts'
import { words } from '../words/words.ts'
import { Preferences } from './Preferences.tsx'

/** The panel behind its trigger. */
export function SettingsPanel({ trigger }: Pick<PopoverProps, 'trigger'>) {
  const t = words.useWords()
  const { name, businessName } = useSession()
  const signOut = useSignOut()
  return (
    <Popover trigger={trigger} title={name} align="end">
      <p className="-mt-2 mb-5 text-sm text-ink-muted">{businessName}</p>
      <Preferences />
      <div className="mt-5 border-t border-line pt-4">
        <Button icon={SignOutIcon} wide busy={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('settings.sign_out')}
        </Button>
        {signOut.isError && (
          <p role="alert" className="mt-2 text-sm text-danger">
            {t('settings.sign_out_failed')}
          </p>
        )}
      </div>
    </Popover>
  )
}
