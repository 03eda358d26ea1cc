/** What a scale is called, where it stands, what it speaks and how it is reached. */
import { SelectField, TextField } from '@kassa/ui'
import { words } from '../words/words.ts'
import type { ScaleDraft, ScaleField } from './scaleDraft.ts'

type ScaleFieldsProps = {
  draft: ScaleDraft
  stores: readonly { storeId: string; store: { name: string } }[]
  wrong: (field: ScaleField) => string | undefined
  onChange: (change: Partial<ScaleDraft>) => void
}

export function ScaleFields({ draft, stores, wrong, onChange }: ScaleFieldsProps) {
  const t = words.useWords()
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          label={t('scales.name')}
          value={draft.name}
          onChange={(name) => onChange({ name })}
          error={wrong('name')}
        />
        <SelectField
          label={t('scales.store')}
          value={draft.storeId}
          options={stores.map(({ storeId, store }) => ({ value: storeId, label: store.name }))}
          onChange={(storeId) => onChange({ storeId, registerIds: [] })}
        />
        <SelectField
          label={t('scales.protocol')}
          value={draft.protocol}
          options={[
            { value: 'mt-sics', label: 'MT-SICS' },
            { value: 'toledo-8217', label: 'Toledo 8217' },
          ]}
          onChange={(protocol) => onChange({ protocol })}
        />
        <SelectField
          label={t('scales.connection')}
          value={draft.connection}
          options={[
            { value: 'network', label: t('scales.network') },
            { value: 'serial', label: t('scales.serial') },
          ]}
          onChange={(connection) => onChange({ connection })}
        />
      </div>
      <ConnectionFields {...{ draft, wrong, onChange }} />
    </>
  )
}

/** Where the scale is on the network, or how fast its serial line is. */
function ConnectionFields({ draft, wrong, onChange }: Omit<ScaleFieldsProps, 'stores'>) {
  const t = words.useWords()
  if (draft.connection === 'serial') {
    return (
      <TextField
        label={t('scales.baud_rate')}
        hint={t('scales.baud_rate_hint')}
        isNumeric
        value={draft.baudRate}
        onChange={(baudRate) => onChange({ baudRate })}
        error={wrong('baudRate')}
      />
    )
  }
  return (
    <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_7rem]">
      <TextField
        label={t('scales.host')}
        value={draft.host}
        onChange={(host) => onChange({ host })}
        autoComplete="off"
        error={wrong('host')}
      />
      <TextField
        label={t('scales.port')}
        isNumeric
        value={draft.port}
        onChange={(port) => onChange({ port })}
        error={wrong('port')}
      />
    </div>
  )
}
