/** Why nothing was saved or done, beside what was asked for. */
import { faultCodeOf } from '../request/fault.ts'
import { words } from '../words/words.ts'

export function SaveFault({ error }: { error: Error }) {
  const t = words.useWords()
  const code = faultCodeOf(error)
  return (
    <div role="alert" className="rounded-md bg-danger-soft p-3 text-sm text-on-danger-soft">
      <p className="font-semibold">{t(`fault.${code}.what`)}</p>
      <p className="mt-0.5">{t(`fault.${code}.remedy`)}</p>
    </div>
  )
}
