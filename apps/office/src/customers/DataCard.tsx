/** What a customer may ask for: everything that is kept about them, and to be forgotten. */
import { Button, DownloadIcon, TrashIcon } from '@kassa/ui'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { ask } from '../request/ask.ts'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import type { CustomerRow } from './customers.ts'
import { EraseDialog } from './EraseDialog.tsx'

type DataCardProps = { row: CustomerRow; mayErase: boolean; onErased: () => void }

export function DataCard({ row, mayErase, onErased }: DataCardProps) {
  const t = words.useWords()
  const { customerId } = row
  const [isErasing, setErasing] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () =>
      saveFile(`customer-${customerId}.json`, await ask('exportCustomer', { params: { customerId } })),
  })
  return (
    <Card title={t('customer.data')}>
      <p className="mb-3 text-sm text-ink-muted">{t('customer.data_lead')}</p>
      <div className="flex flex-col gap-2">
        <Button icon={DownloadIcon} busy={isPending} wide onClick={() => mutate()}>
          {t('customer.export')}
        </Button>
        {mayErase && (
          <Button icon={TrashIcon} wide onClick={() => setErasing(true)}>
            {t('customer.erase')}
          </Button>
        )}
      </div>
      {error !== null && (
        <div className="mt-3">
          <SaveFault error={error} />
        </div>
      )}
      {isErasing && <EraseDialog row={row} onClose={() => setErasing(false)} onErased={onErased} />}
    </Card>
  )
}

/** The browser saves the content under the name. */
function saveFile(name: string, content: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
