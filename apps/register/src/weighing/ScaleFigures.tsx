/** What the scale shows, and what can be done about it. */
import type { WeighDesk, WeighView } from '@kassa/client'
import { Button, classes, formatAmount, formatQuantity, formatUnitPrice, useLanguage } from '@kassa/ui'
import { useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import type { WeighedAnswer } from './weighedAnswer.ts'

type ScaleFiguresProps = {
  desk: WeighDesk | undefined
  onAnswer: (answer: WeighedAnswer) => void
  onByHand: () => void
}

/** The figures, and below them the way on. Enter takes over. */
export function ScaleFigures({ desk, onAnswer, onByHand }: ScaleFiguresProps) {
  const t = laterWords.useWords()
  const shown = useTillView((till) => till.weighing)
  // What it shows can be acted on, or is not shown yet.
  const view = desk === undefined ? undefined : shown
  const isReady = view?.state.name === 'ready'
  const take = () => {
    const weighed = desk?.take()
    if (weighed !== undefined) onAnswer(weighed)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
      className="flex flex-col gap-4"
    >
      <Figures view={view} />
      <p
        role="status"
        className={classes(
          'flex min-h-24 items-center rounded-md px-4 py-3 text-base md:min-h-18',
          isReady ? 'bg-positive-soft text-on-positive-soft' : 'bg-sunken text-ink',
        )}
      >
        {stateText(t, view)}
      </p>
      {view !== undefined && mayBeOtherPort(view) && (
        <Button size="lg" wide onClick={() => void desk?.choosePort()}>
          {t('weigh.port_choose')}
        </Button>
      )}
      <div className="grid grid-cols-2 gap-3">
        <TareButton desk={desk} view={view} />
        <Button size="lg" wide onClick={onByHand}>
          {t('weigh.by_hand')}
        </Button>
      </div>
      <Button type="submit" kind="primary" size="lg" wide disabled={!isReady}>
        {t('weigh.take')}
      </Button>
    </form>
  )
}

/** None was chosen, or what is there does not speak as the scale does. */
function mayBeOtherPort({ hasPort, state }: WeighView): boolean {
  if (state.name === 'port_wanted') return true
  return hasPort && state.name === 'trouble' && /^(unreachable|not_understood)$/.test(state.trouble)
}

function TareButton({ desk, view }: { desk: WeighDesk | undefined; view: WeighView | undefined }) {
  const t = laterWords.useWords()
  const { tareMilli = 0, name } = view?.state ?? {}
  return tareMilli === 0 ? (
    <Button size="lg" wide disabled={name !== 'ready'} onClick={() => desk?.tare()}>
      {t('weigh.tare')}
    </Button>
  ) : (
    <Button size="lg" wide disabled={desk === undefined} onClick={() => desk?.clearTare()}>
      {t('weigh.tare_clear')}
    </Button>
  )
}

/** Nothing but what the scale tells now. */
function Figures({ view }: { view: WeighView | undefined }) {
  const t = laterWords.useWords()
  const { locale } = useLanguage()
  const netMilli = view === undefined || !('netMilli' in view.state) ? undefined : view.state.netMilli
  const tareMilli = view?.state.tareMilli ?? 0
  const isReady = view?.state.name === 'ready'
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-3 rounded-lg border border-line p-4">
      <div className="col-span-2">
        <dt className="flex justify-between gap-4 text-sm text-ink-muted">
          <span>{t('weigh.weight')}</span>
          {tareMilli > 0 && (
            <span className="figures">
              {t('weigh.tare_set', { weight: formatQuantity(tareMilli, 'kg', locale) })}
            </span>
          )}
        </dt>
        <dd
          className={classes(
            'figures h-16 text-right text-[3.25rem] leading-16 font-semibold tracking-tight',
            !isReady && 'text-ink-muted',
          )}
        >
          {netMilli === undefined ? '–' : formatQuantity(netMilli, 'kg', locale)}
        </dd>
      </div>
      <div>
        <dt className="text-sm text-ink-muted">{t('weigh.price_per', { unit: 'kg' })}</dt>
        <dd className="figures text-xl">
          {view === undefined ? '–' : formatUnitPrice(view.unitPriceE5, view.currency, locale)}
        </dd>
      </div>
      <div className="text-right">
        <dt className="text-sm text-ink-muted">{t('weigh.amount')}</dt>
        <dd className="figures text-xl font-semibold">
          {view?.amountMinor === undefined ? '–' : formatAmount(view.amountMinor, view.currency, locale)}
        </dd>
      </div>
    </dl>
  )
}

function stateText(t: ReturnType<typeof laterWords.useWords>, view: WeighView | undefined): string {
  const { state } = view ?? {}
  if (state === undefined) return t('weigh.starting')
  if (state.name !== 'trouble') return t(`weigh.${state.name}`)
  return t(`weigh.trouble_${state.trouble}`, { detail: state.detail ?? '' })
}
