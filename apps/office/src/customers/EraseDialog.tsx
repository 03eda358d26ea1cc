/** Before somebody is forgotten for good: what goes, and what stays. */
import { customerTitle } from '@kassa/contract'
import { Button, Dialog, showToast } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { SaveFault } from '../fault/SaveFault.tsx'
import { useFormats } from '../formats/useFormats.ts'
import { accountQuery } from '../storedValue/storedValue.ts'
import { words } from '../words/words.ts'
import { type CustomerRow, useEraseCustomer } from './customers.ts'

type EraseDialogProps = { row: CustomerRow; onClose: () => void; onErased: () => void }

export function EraseDialog({ row, onClose, onErased }: EraseDialogProps) {
  const t = words.useWords()
  const { mutate, isPending, error } = useEraseCustomer(row)
  const erase = () =>
    mutate(undefined, {
      onSuccess: () => {
        showToast({ title: t('customer.erased'), tone: 'positive' })
        onErased()
      },
    })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isLocked={isPending}
      size="md"
      title={t('customer.erase_title', { name: customerTitle(row.customer) })}
      description={t('customer.erase_purpose')}
      footer={
        <>
          <Button onClick={onClose} disabled={isPending}>
            {t('customer.cancel')}
          </Button>
          <Button kind="danger" busy={isPending} onClick={erase}>
            {t('customer.erase')}
          </Button>
        </>
      }
    >
      <StillOwes row={row} />
      <ul className="list-disc space-y-1 pl-5 text-sm">
        <li>{t('customer.erase_record')}</li>
        <li>{t('customer.erase_tills')}</li>
        <li>{t('customer.erase_sales')}</li>
        <li>{t('customer.erase_backups')}</li>
      </ul>
      {error !== null && (
        <div className="mt-4">
          <SaveFault error={error} />
        </div>
      )}
    </Dialog>
  )
}

/** Nobody can be asked for money without a name: said before it is gone. */
function StillOwes({ row: { customerId, customer } }: { row: CustomerRow }) {
  const t = words.useWords()
  const formats = useFormats()
  const { currency = '' } = customer.houseAccount ?? {}
  const { data } = useQuery({
    ...accountQuery({ kind: 'house_account', currency, accountId: customerId }),
    enabled: currency !== '',
  })
  if (data === undefined || data.balanceMinor >= 0) return null
  return (
    <p role="alert" className="mb-4 rounded-md bg-warning-soft px-4 py-3 text-sm text-on-warning-soft">
      {t('customer.erase_owes', { amount: formats.amount(-data.balanceMinor, currency) })}
    </p>
  )
}
