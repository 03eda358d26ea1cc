/** When, where and for whom the promotion holds. What is left empty does not limit it. */
import type { Weekday } from '@kassa/kernel'
import { Checkbox, TextField } from '@kassa/ui'
import { GroupChoice } from '../customers/GroupChoice.tsx'
import { useFormats } from '../formats/useFormats.ts'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import type { CardProps } from './cardProps.ts'
import type { StoreRow } from './meantStores.ts'
import { StoreChoice } from './StoreChoice.tsx'
import { weekdayName } from './whenText.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

export function WhenCard({ draft, wrong, onChange, stores }: CardProps & { stores: readonly StoreRow[] }) {
  const t = words.useWords()
  const isOther = draft.kept?.windows !== undefined
  return (
    <Card title={t('promotions.when')}>
      <div className="flex flex-col gap-4">
        <StoreChoice
          stores={stores}
          chosen={draft.storeIds}
          onChange={(storeIds) => onChange({ storeIds })}
          error={wrong.stores && t(`promotions.wrong_${wrong.stores}`)}
        />
        <GroupChoice
          chosen={draft.customerGroupIds}
          onChange={(customerGroupIds) => onChange({ customerGroupIds })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            type="datetime-local"
            label={t('promotions.from')}
            value={draft.from}
            onChange={(from) => onChange({ from })}
            error={wrong.from && t(`promotions.wrong_${wrong.from}`)}
          />
          <TextField
            type="datetime-local"
            label={t('promotions.until')}
            value={draft.until}
            onChange={(until) => onChange({ until })}
            error={wrong.until && t(`promotions.wrong_${wrong.until}`)}
          />
        </div>
        {isOther ? null : <WeekChoice {...{ draft, wrong, onChange }} />}
      </div>
    </Card>
  )
}

function WeekChoice({ draft, wrong, onChange }: CardProps) {
  const t = words.useWords()
  const { locale } = useFormats()
  const toggle = (day: Weekday, isIn: boolean) =>
    onChange({ weekdays: weekdays.filter((one) => (one === day ? isIn : draft.weekdays.includes(one))) })
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('promotions.week')}</legend>
      <p className="mt-0.5 text-sm text-ink-muted">{t('promotions.week_hint')}</p>
      <div className="mt-1 flex flex-wrap gap-x-5">
        {weekdays.map((day) => (
          <Checkbox
            key={day}
            label={weekdayName(day, locale)}
            isChecked={draft.weekdays.includes(day)}
            onChange={(isIn) => toggle(day, isIn)}
          />
        ))}
      </div>
      <div className="mt-2 grid max-w-80 grid-cols-2 gap-4">
        <TextField
          type="time"
          label={t('promotions.opens')}
          value={draft.opens}
          onChange={(opens) => onChange({ opens })}
        />
        <TextField
          type="time"
          label={t('promotions.closes')}
          value={draft.closes}
          onChange={(closes) => onChange({ closes })}
          error={wrong.hours && t(`promotions.wrong_${wrong.hours}`)}
        />
      </div>
    </fieldset>
  )
}
