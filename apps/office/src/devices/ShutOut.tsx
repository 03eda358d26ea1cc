/** Shutting a device out, for one that is lost: a button, and a question before it is done. */

import { Button, Dialog, LockIcon } from '@kassa/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { ask } from '../request/ask.ts'
import { words } from '../words/words.ts'
import { type Device, devicesQuery, isShutOut } from './devices.ts'

/** The button of a device; nothing for one that is shut out. */
export function ShutOut({ device }: { device: Device }) {
  const t = words.useWords()
  const [isAsking, setAsking] = useState(false)
  if (isShutOut(device)) return null
  return (
    <>
      <Button
        kind="quiet"
        icon={LockIcon}
        onClick={() => setAsking(true)}
        aria-label={t('shut_out.of', { register: device.registerName })}
      >
        {t('shut_out.confirm')}
      </Button>
      {isAsking && <ShutOutDialog device={device} onClose={() => setAsking(false)} />}
    </>
  )
}

function ShutOutDialog({ device, onClose }: { device: Device; onClose: () => void }) {
  const t = words.useWords()
  const client = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => ask('revokeDevice', { params: { deviceId: device.device } }),
    onSuccess: async () => {
      await client.invalidateQueries(devicesQuery)
      onClose()
    },
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isLocked={isPending}
      size="md"
      title={t('shut_out.title', { register: device.registerName })}
      description={t('shut_out.purpose')}
      footer={
        <>
          <Button onClick={onClose} disabled={isPending}>
            {t('shut_out.cancel')}
          </Button>
          <Button kind="danger" busy={isPending} onClick={() => mutate()}>
            {t('shut_out.confirm')}
          </Button>
        </>
      }
    >
      <ul className="list-disc space-y-1 pl-5 text-sm">
        <li>{t('shut_out.consequence_learns')}</li>
        <li>{t('shut_out.consequence_kept')}</li>
        <li>{t('shut_out.consequence_flagged')}</li>
      </ul>
      {error !== null && (
        <div className="mt-4">
          <SaveFault error={error} />
        </div>
      )}
    </Dialog>
  )
}
