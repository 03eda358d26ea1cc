/** Whether a device's journal is in order. */
import { Badge, CheckIcon, ClockIcon, LockIcon, StoreIcon, WarningIcon } from '@kassa/ui'
import { words } from '../words/words.ts'
import { type Device, isShutOut } from './devices.ts'
import { deviceTrouble } from './deviceTrouble.ts'

/** A badge, and what is wrong in a sentence where something is. */
export function DeviceState({ device }: { device: Device }) {
  const t = words.useWords()
  if (isShutOut(device)) {
    return (
      <Badge icon={LockIcon} tone="neutral">
        {t('devices.shut_out')}
      </Badge>
    )
  }
  if (device.trouble !== null) {
    return (
      <span className="flex flex-col items-start gap-1">
        <Badge tone="danger" icon={WarningIcon}>
          {t('devices.needs_attention')}
        </Badge>
        <span className="text-xs text-ink-muted">{deviceTrouble(t, device.trouble)}</span>
        {device.lost !== null && (
          <span className="text-xs text-ink-muted">
            {t('devices.missing', { first: device.seq + 1, last: device.lost.lastSeq })}
          </span>
        )}
      </span>
    )
  }
  if (device.lost !== null) {
    return (
      <Badge icon={ClockIcon} tone="neutral">
        {t('devices.replaced')}
      </Badge>
    )
  }
  if (device.kind === 'store_server') {
    return (
      <Badge icon={StoreIcon} tone="info">
        {t('devices.passes_on')}
      </Badge>
    )
  }
  if (device.seq === 0) {
    return (
      <Badge icon={ClockIcon} tone="info">
        {t('devices.nothing_yet')}
      </Badge>
    )
  }
  return (
    <Badge tone="positive" icon={CheckIcon}>
      {t('devices.in_order')}
    </Badge>
  )
}
