/** The badge of a person: made, shown once to be printed, taken back. */
import { Button, Dialog, QrCode, showToast } from '@kassa/ui'
import { SaveFault } from '../fault/SaveFault.tsx'
import { words } from '../words/words.ts'
import { type StaffRow, useMakeBadge, useTakeBadge } from './people.ts'

export function BadgeDialog({ row, onClose }: { row: StaffRow; onClose: () => void }) {
  const t = words.useWords()
  const { staffId, member, hasBadge } = row
  const make = useMakeBadge(staffId)
  const take = useTakeBadge(staffId)
  const error = make.error ?? take.error
  const isBusy = make.isPending || take.isPending
  const takeBack = () =>
    take.mutate(undefined, {
      onSuccess: () => {
        showToast({ title: t('people.badge_taken', { name: member.name }), tone: 'positive' })
        onClose()
      },
    })
  const code = make.data
  return (
    <Dialog
      isOpen
      size="sm"
      onClose={onClose}
      title={t('people.badge_of', { name: member.name })}
      footer={
        code === undefined ? (
          <>
            {hasBadge && (
              <Button kind="danger" disabled={isBusy} onClick={takeBack}>
                {t('people.badge_take')}
              </Button>
            )}
            <Button kind="primary" busy={make.isPending} disabled={isBusy} onClick={() => make.mutate()}>
              {t(hasBadge ? 'people.badge_renew' : 'people.badge_make')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{t('people.badge_done')}</Button>
            <Button kind="primary" onClick={() => window.print()}>
              {t('people.badge_print')}
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {error !== null && <SaveFault error={error} />}
        {code === undefined ? (
          <p>{t(hasBadge ? 'people.badge_there' : 'people.badge_none')}</p>
        ) : (
          <>
            <BadgeCard name={member.name} code={code} />
            <p className="text-sm text-ink-muted">{t('people.badge_once')}</p>
          </>
        )}
      </div>
    </Dialog>
  )
}

/** As big as a bank card, black on white: what a scanner reads, and whose it is. */
function BadgeCard({ name, code }: { name: string; code: string }) {
  const t = words.useWords()
  return (
    <figure
      data-print
      className="mx-auto flex w-80 max-w-full items-center gap-4 rounded-lg border border-line bg-paper p-4 text-on-paper"
    >
      <QrCode data={code} label={t('people.badge_of', { name })} className="size-28 shrink-0" />
      <figcaption className="min-w-0 text-lg font-semibold wrap-anywhere">{name}</figcaption>
    </figure>
  )
}
