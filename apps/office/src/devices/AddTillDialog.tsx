/**
 * Adding a till: name it, get a one-time code, open its link on the device.
 *
 *   naming ──make──▶ making ──code──▶ waiting ──enrolled──▶ enrolled
 *      ▲                │ refused
 *      └────────────────┘
 */
import { Button, Dialog } from '@kassa/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { ask } from '../request/ask.ts'
import { storesQuery } from '../stores/stores.ts'
import { words } from '../words/words.ts'
import { CodePanel } from './CodePanel.tsx'
import { type Device, devicesQuery } from './devices.ts'
import { NameTillForm } from './NameTillForm.tsx'

type AddTillDialogProps = {
  devices: readonly Device[]
  onClose: () => void
}

const askEveryMs = 2_000

export function AddTillDialog({ devices, onClose }: AddTillDialogProps) {
  const t = words.useWords()
  const stores = useQuery(storesQuery)
  const [known] = useState(() => new Set(devices.map(({ device }) => device)))
  const code = useMutation({
    mutationFn: (body: { storeId: string; registerName: string }) => ask('makeEnrolmentCode', { body }),
  })
  const enrolled = useEnrolled(known, code.variables?.registerName, code.isSuccess)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="md"
      title={t('add_till.title')}
      description={code.data === undefined ? t('add_till.purpose') : undefined}
      footer={
        code.data !== undefined && (
          <Button kind={enrolled ? 'primary' : 'secondary'} onClick={onClose}>
            {t('add_till.done')}
          </Button>
        )
      }
    >
      {code.data !== undefined && <CodePanel enrolment={code.data} isEnrolled={enrolled} />}
      {code.data === undefined && stores.data !== undefined && (
        <NameTillForm
          stores={stores.data.stores}
          takenNames={devices.map(({ registerName }) => registerName)}
          isMaking={code.isPending}
          error={code.error}
          onSubmit={code.mutate}
        />
      )}
      {stores.data === undefined && stores.error !== null && (
        <FaultNotice error={stores.error} onRetry={() => void stores.refetch()} />
      )}
    </Dialog>
  )
}

/** Watches for the device that takes the code: one of that name which was not there when the dialog opened. */
function useEnrolled(
  known: ReadonlySet<string>,
  registerName: string | undefined,
  isWaiting: boolean,
): boolean {
  const { data } = useQuery({ ...devicesQuery, enabled: isWaiting, refetchInterval: askEveryMs })
  const devices = isWaiting ? (data?.devices ?? []) : []
  return devices.some((device) => !known.has(device.device) && device.registerName === registerName)
}
