/** What lies on the scale, for the buyer: weight, price per kg and price, as whoever sells sees them. */
import { classes, formatAmount, formatQuantity, formatUnitPrice } from '@kassa/ui'
import type { DisplayView } from './displayView.ts'
import { displayWords } from './displayWords.ts'

type WeighingScene = Extract<DisplayView['scene'], { name: 'weighing' }>
type DisplayWeightProps = { scene: WeighingScene } & Pick<DisplayView, 'locale' | 'currency'>

export function DisplayWeight({ scene, locale, currency }: DisplayWeightProps) {
  const t = displayWords.useWords()
  const { goods, netMilli, tareMilli, unitPriceE5, amountMinor } = scene
  const isAtRest = amountMinor !== undefined
  return (
    <>
      <p className="text-2xl text-ink-muted">{goods}</p>
      <p
        className={classes(
          'figures text-[clamp(3rem,8vw,7rem)] leading-tight font-semibold tracking-tight',
          !isAtRest && 'text-ink-muted',
        )}
      >
        {netMilli === undefined ? '–' : formatQuantity(netMilli, 'kg', locale)}
      </p>
      <dl className="figures grid grid-cols-[auto_auto] gap-x-6 gap-y-1 text-left text-2xl">
        <dt className="text-ink-muted">{t('price_per_kg')}</dt>
        <dd className="text-right">{formatUnitPrice(unitPriceE5, currency, locale)}</dd>
        {tareMilli > 0 && (
          <>
            <dt className="text-ink-muted">{t('tare')}</dt>
            <dd className="text-right">{formatQuantity(tareMilli, 'kg', locale)}</dd>
          </>
        )}
        <dt className="text-ink-muted">{t('price')}</dt>
        <dd className="text-right font-semibold">
          {isAtRest ? formatAmount(amountMinor, currency, locale) : '–'}
        </dd>
      </dl>
    </>
  )
}
