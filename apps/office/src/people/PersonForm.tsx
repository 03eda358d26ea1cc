/** Name, PIN, permissions and the limit of discounts of a person. Says beside the field what is wrong with it. */

import { Checkbox, decimalMark, TextField, useLanguage } from '@kassa/ui'
import { type FormEvent, useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { saveByKey } from '../shell/saveByKey.ts'
import { words } from '../words/words.ts'
import { limitText, parseLimit } from './limitText.ts'
import { PermissionChoice } from './PermissionChoice.tsx'
import type { EditedMember, StaffRow } from './people.ts'

type PersonFormProps = {
  formId: string
  row: StaffRow | undefined
  error: Error | null
  onSubmit: (member: EditedMember) => void
}

const pinRule = /^\d{4,8}$/
const longestName = 80

export function PersonForm({ formId, row, error, onSubmit }: PersonFormProps) {
  const t = words.useWords()
  const mark = decimalMark(useLanguage().locale)
  const { member = { name: '', permissions: ['sell'], isActive: true } } = row ?? {}
  const [name, setName] = useState(member.name)
  const [pin, setPin] = useState('')
  const [held, setHeld] = useState<readonly string[]>(member.permissions)
  const [limit, setLimit] = useState(() => limitText(row?.member.maxDiscountPpm, mark))
  const [isActive, setActive] = useState(member.isActive)
  const [isAsked, setAsked] = useState(false)
  const edited = editedMember({ name, pin, held, limit, isActive })
  const wrong = isAsked ? edited.wrong : {}
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (edited.member !== undefined) onSubmit(edited.member)
  }
  return (
    <form id={formId} onSubmit={submit} onKeyDown={saveByKey} noValidate className="flex flex-col gap-5">
      {error !== null && <SaveFault error={error} />}
      <TextField
        label={t('people.name')}
        value={name}
        onChange={setName}
        maxLength={longestName}
        autoComplete="off"
        error={wrong.name ? t('people.name_missing') : undefined}
      />
      <TextField
        label={t(row?.hasPin === true ? 'people.new_pin' : 'people.pin')}
        hint={t(row?.hasPin === true ? 'people.new_pin_hint' : 'people.pin_hint')}
        value={pin}
        onChange={setPin}
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
        error={wrong.pin ? t('people.pin_wrong') : undefined}
      />
      <PermissionChoice held={held} onChange={setHeld} />
      <TextField
        label={t('people.limit')}
        hint={t('people.limit_hint')}
        value={limit}
        onChange={setLimit}
        isNumeric
        end="%"
        error={wrong.limit ? t('people.limit_wrong') : undefined}
      />
      <Checkbox
        label={t('people.active')}
        hint={t('people.active_hint')}
        isChecked={isActive}
        onChange={setActive}
      />
    </form>
  )
}

type Typed = { name: string; pin: string; held: readonly string[]; limit: string; isActive: boolean }
type Wrong = { name?: boolean; pin?: boolean; limit?: boolean }

/** What was typed as it is saved, where nothing is wrong with it. */
function editedMember(typed: Typed): { member?: EditedMember; wrong: Wrong } {
  const name = typed.name.trim()
  const limit = parseLimit(typed.limit)
  const wrong = {
    name: name === '',
    pin: typed.pin !== '' && !pinRule.test(typed.pin),
    limit: limit.status === 'no_percentage',
  }
  if (wrong.name || wrong.pin || wrong.limit) return { wrong }
  const member: EditedMember = {
    ...{ name, permissions: [...typed.held], isActive: typed.isActive },
    ...(typed.pin === '' ? {} : { pin: typed.pin }),
    ...(limit.status === 'limited' ? { maxDiscountPpm: limit.ppm } : {}),
  }
  return { member, wrong }
}
