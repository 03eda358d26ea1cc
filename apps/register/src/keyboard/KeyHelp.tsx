/** All keys of the till on one page, where they are looked for: behind `?`. */
import { Dialog, KeyHint } from '@kassa/ui'
import { ScrollRegion } from '../shell/ScrollRegion.tsx'
import { laterWords } from '../words/laterWords.ts'

type Row = { what: string; keys: readonly (readonly string[])[] }

/** The help as a dialog. */
export function KeyHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = laterWords.useWords()
  const arrows = [t('keys.arrows')]
  const selling: Row[] = [
    { what: t('keys.search'), keys: [['/'], ['F2']] },
    { what: t('keys.in_grid'), keys: [arrows] },
    { what: t('keys.add'), keys: [['Enter']] },
    { what: t('keys.times'), keys: [['3', '*']] },
    { what: t('keys.line'), keys: [['↑'], ['↓']] },
    { what: t('keys.quantity'), keys: [[t('keys.digits')], ['Enter']] },
    { what: t('keys.more_less'), keys: [['+'], ['−']] },
    { what: t('keys.repeat'), keys: [['*'], ['F3']] },
    { what: t('keys.remove'), keys: [[t('keys.delete')]] },
    { what: t('keys.discount'), keys: [['%']] },
    { what: t('keys.customer'), keys: [['Ctrl', 'K']] },
    { what: t('keys.look_up'), keys: [['Ctrl', 'I']] },
    { what: t('keys.hold'), keys: [['F7']] },
    { what: t('keys.returns'), keys: [['F10']] },
    { what: t('keys.undo'), keys: [['Ctrl', 'Z']] },
    { what: t('keys.pay'), keys: [['F4'], ['Ctrl', 'Enter']] },
  ]
  const paying: Row[] = [
    { what: t('keys.cash_exact'), keys: [['F8']] },
    { what: t('keys.cash_typed'), keys: [['Enter']] },
    { what: t('keys.card'), keys: [['F9']] },
    { what: t('keys.print'), keys: [['Ctrl', 'P']] },
    { what: t('keys.next'), keys: [['Enter']] },
  ]
  const anywhere: Row[] = [
    { what: t('keys.help'), keys: [['?'], ['F1']] },
    { what: t('keys.back'), keys: [['Esc']] },
  ]
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('keys.title')} description={t('keys.lead')} size="lg">
      <ScrollRegion label={t('keys.title')} className="max-h-[calc(100dvh-11rem)]">
        <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
          <KeyGroup title={t('keys.selling')} rows={selling} />
          <div className="flex flex-col gap-6">
            <KeyGroup title={t('keys.paying')} rows={paying} />
            <KeyGroup title={t('keys.anywhere')} rows={anywhere} />
          </div>
        </div>
      </ScrollRegion>
    </Dialog>
  )
}

function KeyGroup({ title, rows }: { title: string; rows: readonly Row[] }) {
  const t = laterWords.useWords()
  return (
    <section>
      <h3 className="mb-1 text-sm font-semibold text-ink-muted">{title}</h3>
      <dl>
        {rows.map(({ what, keys }) => (
          <div
            key={what}
            className="flex min-h-10 items-center justify-between gap-4 border-b border-line py-1 last:border-b-0"
          >
            <dt className="min-w-0 text-sm">{what}</dt>
            <dd className="flex shrink-0 items-center gap-1.5 text-xs text-ink-muted">
              {keys.map((together, place) => (
                <span key={together.join()} className="inline-flex items-center gap-1.5">
                  {place > 0 && <span>{t('keys.or')}</span>}
                  <KeyHint keys={together} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
