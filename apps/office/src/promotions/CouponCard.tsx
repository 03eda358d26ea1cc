/** Whether it holds for everyone, or for who shows a coupon. */
import { Segmented, TextAreaField } from '@kassa/ui'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import type { CardProps } from './cardProps.ts'

const choices = ['none', 'everyone', 'one_use'] as const

export function CouponCard({ draft, wrong, onChange }: CardProps) {
  const t = words.useWords()
  return (
    <Card title={t('promotions.coupon')}>
      <div className="flex flex-col gap-3">
        <Segmented
          label={t('promotions.coupon')}
          options={choices.map((id) => ({ id, label: t(`promotions.coupon_${id}`) }))}
          value={draft.coupon}
          onChange={(coupon) => onChange({ coupon })}
          wide
        />
        <p className="text-sm text-ink-muted">{t(`promotions.coupon_${draft.coupon}_hint`)}</p>
        {draft.coupon !== 'none' && (
          <TextAreaField
            label={t('promotions.codes')}
            hint={t('promotions.codes_hint')}
            value={draft.codes}
            onChange={(codes) => onChange({ codes })}
            rows={3}
            error={wrong.codes && t(`promotions.wrong_${wrong.codes}`)}
          />
        )}
      </div>
    </Card>
  )
}
