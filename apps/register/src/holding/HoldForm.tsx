/** The basket that is on the till is put aside, under a name if that helps to find it again. */
import { Button, HoldIcon, TextField } from '@kassa/ui'
import { type FormEvent, useState } from 'react'
import { usePanel } from '../shell/panel.tsx'
import { useTill } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'

const longestName = 60

/** The form. */
export function HoldForm() {
  const t = laterWords.useWords()
  const till = useTill()
  const { open } = usePanel()
  const [name, setName] = useState('')
  const hold = (event: FormEvent) => {
    event.preventDefault()
    open({ name: 'none' })
    void till.holdBasket(name)
  }
  return (
    <form className="flex flex-col gap-4" onSubmit={hold}>
      <TextField
        label={t('holding.name')}
        hint={t('holding.name_hint')}
        size="lg"
        maxLength={longestName}
        autoComplete="off"
        value={name}
        onChange={setName}
      />
      <Button type="submit" kind="primary" size="lg" icon={HoldIcon} wide>
        {t('holding.hold')}
      </Button>
    </form>
  )
}
