/**
 * A card payment under way: what the terminal shows, and the way out. In doubt, the ways on are to ask again, or to look at the
 * terminal and say what it shows. Left only when it is known what became of the money.
 */
import type { CardPhase, FlowView } from '@kassa/client'
import { Amount, Button, classes, RefreshIcon, Spinner, TerminalIcon, useSize, WarningIcon } from '@kassa/ui'
import { statusCorner } from '../shell/laterParts.tsx'
import { usePanel } from '../shell/panel.tsx'
import { useTill } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { type LaterTillWords, laterWords } from '../words/laterWords.ts'

export type CardFlow = FlowView & { name: 'card' }

/** The card screen. */
export function CardPanel({ flow }: { flow: CardFlow }) {
  const t = laterWords.useWords()
  const currency = useCurrency()
  const isPhone = useSize() === 'phone'
  const isInDoubt = flow.phase === 'in_doubt'
  const { title, lead } = phaseWords(flow, t)
  return (
    <>
      <header className="flex min-h-16 shrink-0 items-center gap-2 px-5 md:px-8">
        <h1 className="min-w-0 flex-1 text-lg font-semibold">{t('card.title')}</h1>
        {isPhone && <statusCorner.Screen />}
      </header>
      <div className="scroll-calm flex min-h-0 flex-1 flex-col items-center justify-center px-5 pb-[8vh] text-center">
        <span
          className={classes(
            'flex size-24 items-center justify-center rounded-xl',
            isInDoubt ? 'bg-warning-soft text-on-warning-soft' : 'bg-accent-soft text-on-accent-soft',
          )}
        >
          {isInDoubt ? <WarningIcon size={48} /> : <TerminalIcon size={48} />}
        </span>
        <p className="mt-6 text-display font-semibold tracking-tight">
          <Amount amountMinor={flow.amountMinor} currency={currency} />
        </p>
        <div role="status" data-phase={flow.phase} className="mt-2 flex flex-col items-center gap-1">
          <p className="text-xl font-medium text-balance">
            {!isInDoubt && <Spinner size={22} className="mr-3 inline-block align-[-0.2em] text-accent" />}
            {title}
          </p>
          <p className="min-h-6 max-w-120 text-pretty text-ink-muted">{lead}</p>
        </div>
        <div className="mt-8 flex w-full max-w-120 flex-col gap-3">
          <CardActions phase={flow.phase} isGivingBack={flow.isGivingBack} />
        </div>
      </div>
    </>
  )
}

function CardActions({ phase, isGivingBack }: { phase: CardPhase; isGivingBack: boolean }) {
  const t = laterWords.useWords()
  const till = useTill()
  const { open } = usePanel()
  if (phase === 'reversing' || phase === 'refunding') return null
  if (phase !== 'in_doubt') {
    return (
      <Button size="lg" wide onClick={() => void till.cancelCard()}>
        {phase === 'checking' ? t('card.stop_waiting') : t('card.cancel')}
      </Button>
    )
  }
  return (
    <>
      <Button kind="primary" size="xl" wide icon={RefreshIcon} onClick={() => void till.checkCard()}>
        {t('card.check')}
      </Button>
      <Button size="lg" wide onClick={() => open({ name: 'void_card' })}>
        {isGivingBack ? t('card.back_void') : t('card.void')}
      </Button>
    </>
  )
}

const terminalStates = [
  'contacting',
  'waiting_for_card',
  'pin_entry',
  'signature',
  'processing',
  'finished',
] as const

function phaseWords(
  { phase, terminalState, isGivingBack }: CardFlow,
  t: LaterTillWords,
): { title: string; lead: string } {
  if (phase === 'in_doubt' && isGivingBack)
    return { title: t('card.back_in_doubt'), lead: t('card.back_in_doubt_lead') }
  if (phase === 'checking' && isGivingBack)
    return { title: t('card.checking'), lead: t('card.back_checking_lead') }
  if (phase !== 'asking') return { title: t(`card.${phase}`), lead: t(`card.${phase}_lead`) }
  const state = terminalStates.find((known) => known === terminalState)
  return { title: t('card.asking'), lead: state === undefined ? '' : t(`card.${state}`) }
}
