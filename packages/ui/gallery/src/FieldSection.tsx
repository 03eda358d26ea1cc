import {
  Checkbox,
  GridIcon,
  KeyHint,
  ListIcon,
  SearchField,
  Segmented,
  SelectField,
  Switch,
  Tabs,
  TextAreaField,
  TextField,
} from '@kassa/ui'
import { useState } from 'react'
import { Section } from './Section.tsx'

export function FieldSection() {
  const [search, setSearch] = useState('')
  const [name, setName] = useState('Regency cakestand 3 tier')
  const [price, setPrice] = useState('12,75')
  const [note, setNote] = useState('')
  const [tax, setTax] = useState<'high' | 'low'>('high')
  const [isOn, setOn] = useState(true)
  const [isChecked, setChecked] = useState(true)
  const [layout, setLayout] = useState<'tiles' | 'list'>('tiles')
  const [tab, setTab] = useState<'general' | 'prices' | 'stock'>('prices')
  return (
    <Section title="Fields and choices">
      <SearchField value={search} onChange={setSearch} end={<KeyHint keys={['/']} />} className="max-w-140" />
      <div className="grid max-w-200 gap-5 sm:grid-cols-2">
        <TextField label="Name" value={name} onChange={setName} hint="As it stands on the receipt" />
        <TextField
          label="Price"
          value={price}
          onChange={setPrice}
          isNumeric
          end="EUR"
          error={price === '' ? 'A price is missing. Type one, or 0 for a gift.' : undefined}
        />
        <TextField
          label="GTIN"
          value="871234567890"
          onChange={() => undefined}
          error="The last figure should be 6."
        />
        <SelectField
          label="Tax"
          value={tax}
          onChange={setTax}
          options={[
            { value: 'high', label: 'High, 21 %' },
            { value: 'low', label: 'Low, 9 %' },
          ]}
        />
        <TextField
          label="Customer"
          size="lg"
          value=""
          onChange={() => undefined}
          placeholder="Name or number"
        />
        <TextField label="Locked" value="Cannot be changed" onChange={() => undefined} disabled />
        <TextAreaField label="Note" value={note} onChange={setNote} className="sm:col-span-2" />
        <Switch label="Sounds" hint="For a scan, a fault and a payment" isOn={isOn} onChange={setOn} />
        <div>
          <Checkbox label="Sold by weight" isChecked={isChecked} onChange={setChecked} />
          <Checkbox label="All stores" isChecked={false} isMixed onChange={() => undefined} hint="2 of 3" />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Segmented
          label="Layout"
          value={layout}
          onChange={setLayout}
          options={[
            { id: 'tiles', label: 'Tiles', icon: GridIcon },
            { id: 'list', label: 'List', icon: ListIcon },
          ]}
        />
        <Segmented
          label="Layout, large"
          size="lg"
          value={layout}
          onChange={setLayout}
          options={[
            { id: 'tiles', label: 'Tiles', icon: GridIcon },
            { id: 'list', label: 'List', icon: ListIcon },
          ]}
        />
      </div>
      <Tabs
        label="Article"
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'general', label: 'General' },
          { id: 'prices', label: 'Prices' },
          { id: 'stock', label: 'Stock' },
        ]}
      >
        <p className="text-ink-muted">What belongs to {tab}.</p>
      </Tabs>
    </Section>
  )
}
