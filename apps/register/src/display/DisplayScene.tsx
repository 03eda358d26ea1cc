/** What it comes to, and what the customer does next: one thing at a time, readable from two metres. */
import { CardIcon, CheckIcon, classes, formatAmount, QrCode } from '@kassa/ui'
import type { ReactNode } from 'react'
import { DisplayWeight } from './DisplayWeight.tsx'
import type { DisplayView } from './displayView.ts'
import { displayWords } from './displayWords.ts'

type DoneScene = Extract<DisplayView['scene'], { name: 'done' }>
type SceneProps = { view: DisplayView; isAlone: boolean }

/** The scene; over the whole window where there are no goods. */
export function DisplayScene({ view, isAlone }: SceneProps) {
  return (
    <section
      role="status"
      data-scene={view.scene.name}
      className={classes(
        'flex flex-col items-center justify-center gap-3 px-6 pb-6 text-center',
        isAlone ? 'flex-1 pb-20' : 'min-h-56 landscape:min-h-0 landscape:w-[42%]',
      )}
    >
      <Scene view={view} />
    </section>
  )
}

function Scene({ view: { scene, locale, currency } }: { view: DisplayView }) {
  const t = displayWords.useWords()
  const amount = (amountMinor: number) => formatAmount(amountMinor, currency, locale)
  const owed = (amountMinor: number) => (amountMinor < 0 ? -amountMinor : amountMinor)
  switch (scene.name) {
    case 'closed':
      return <p className="text-2xl text-ink-muted">{t('closed')}</p>
    case 'welcome':
      return <p className="text-[clamp(2.5rem,7vw,5.5rem)] font-semibold tracking-tight">{t('welcome')}</p>
    case 'basket':
      if (scene.totalMinor === undefined) return null
      return (
        <>
          <Figure what={scene.totalMinor < 0 ? t('you_get') : t('total')}>
            {amount(owed(scene.totalMinor))}
          </Figure>
          {scene.savedMinor > 0 && (
            <p className="figures rounded-md bg-positive-soft px-4 py-1.5 text-xl font-medium text-on-positive-soft">
              {t('saved')} {amount(scene.savedMinor)}
            </p>
          )}
        </>
      )
    case 'weighing':
      return <DisplayWeight {...{ scene, locale, currency }} />
    case 'paying':
      return (
        <Figure what={scene.remainingMinor < 0 ? t('you_get') : t('to_pay')}>
          {amount(owed(scene.remainingMinor))}
        </Figure>
      )
    case 'card':
      return (
        <>
          <CardIcon size={64} className="text-accent" />
          <Figure what={scene.isGivingBack ? t('card_back') : t('card')}>
            {amount(owed(scene.amountMinor))}
          </Figure>
        </>
      )
    case 'done':
      return (
        <>
          <span className="flex size-16 items-center justify-center rounded-xl bg-positive-soft text-on-positive-soft">
            <CheckIcon size={36} />
          </span>
          <p className="text-[clamp(1.75rem,3.5vw,3rem)] font-semibold">{t('thanks')}</p>
          <Figure what={t(doneWord(scene))}>{amount(scene.changeMinor || owed(scene.totalMinor))}</Figure>
          {scene.pageLink !== undefined && <ReceiptCode link={scene.pageLink} />}
        </>
      )
  }
}

function doneWord({ totalMinor, changeMinor }: Pick<DoneScene, 'totalMinor' | 'changeMinor'>) {
  if (totalMinor < 0) return 'you_get'
  return changeMinor === 0 ? 'paid' : 'change'
}

/** For the customer's phone. */
function ReceiptCode({ link }: { link: string }) {
  const t = displayWords.useWords()
  return (
    <figure className="mt-2 flex flex-col items-center gap-2">
      <QrCode data={link} label={t('receipt')} className="w-[min(16rem,30dvh)] rounded-lg bg-paper" />
      <figcaption className="text-lg text-ink-muted">{t('receipt')}</figcaption>
    </figure>
  )
}

function Figure({ what, children }: { what: string; children: ReactNode }) {
  return (
    <>
      <p className="text-2xl text-ink-muted">{what}</p>
      <p className="figures text-[clamp(3rem,8vw,7rem)] leading-tight font-semibold tracking-tight">
        {children}
      </p>
    </>
  )
}
