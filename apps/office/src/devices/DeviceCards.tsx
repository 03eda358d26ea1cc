/** The devices one below the other, on a phone. */
import { useFormats } from '../formats/useFormats.ts'
import { useNow } from '../formats/useNow.ts'
import { words } from '../words/words.ts'
import { DeviceState } from './DeviceState.tsx'
import type { Device } from './devices.ts'
import { ShutOut } from './ShutOut.tsx'

const renewEveryMs = 10_000

export function DeviceCards({ devices }: { devices: readonly Device[] }) {
  const t = words.useWords()
  const formats = useFormats()
  const nowMs = useNow(renewEveryMs)
  return (
    <ul className="flex flex-col gap-3">
      {devices.map((device) => (
        <li
          key={`${device.device} ${device.incarnation}`}
          className="rounded-lg border border-line bg-surface p-4 text-sm shadow-card"
        >
          <div className="flex items-start justify-between gap-3">
            <h2 className="text-base font-semibold">{device.registerName}</h2>
            <DeviceState device={device} />
          </div>
          <p className="text-ink-muted">
            {device.storeName}
            {device.vouchedBy !== null && ` · ${t('devices.through', { server: device.vouchedBy })}`}
          </p>
          <dl className="figures mt-3 grid grid-cols-2 gap-3">
            <div>
              <dt className="text-xs text-ink-muted">{t('devices.last_contact')}</dt>
              <dd>
                {device.lastReceivedAt === null
                  ? t('devices.never')
                  : formats.ago(device.lastReceivedAt, nowMs)}
              </dd>
            </div>
            <div>
              <dt className="text-xs text-ink-muted">{t('devices.entries')}</dt>
              <dd>{formats.count(device.seq)}</dd>
            </div>
            {device.headOfficeSeq !== null && (
              <div>
                <dt className="text-xs text-ink-muted">{t('devices.at_head_office')}</dt>
                <dd>{formats.count(device.headOfficeSeq)}</dd>
              </div>
            )}
          </dl>
          <div className="mt-2 -mb-2 -ml-4 empty:hidden">
            <ShutOut device={device} />
          </div>
        </li>
      ))}
    </ul>
  )
}
