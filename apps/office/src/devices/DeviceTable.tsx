/** The devices as a table. */
import { useFormats } from '../formats/useFormats.ts'
import { useNow } from '../formats/useNow.ts'
import { TableHead } from '../table/TableHead.tsx'
import { cell, figureCell } from '../table/tableLook.ts'
import { words } from '../words/words.ts'
import { DeviceState } from './DeviceState.tsx'
import type { Device } from './devices.ts'
import { ShutOut } from './ShutOut.tsx'

const renewEveryMs = 10_000

export function DeviceTable({ devices }: { devices: readonly Device[] }) {
  const t = words.useWords()
  const nowMs = useNow(renewEveryMs)
  return (
    <div className="overflow-clip rounded-lg border border-line bg-surface shadow-card">
      <table className="w-full text-sm" aria-label={t('place.devices')}>
        <TableHead
          columns={[
            { label: t('devices.register') },
            { label: t('transactions.store') },
            { label: t('devices.state') },
            { label: t('devices.last_contact') },
            { label: t('devices.entries'), isFigure: true },
            { label: t('devices.audited'), isFigure: true },
          ]}
          hasActions
        />
        <tbody className="[&>tr:last-child>*]:border-b-0">
          {devices.map((device) => (
            <DeviceRow key={`${device.device} ${device.incarnation}`} device={device} nowMs={nowMs} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DeviceRow({ device, nowMs }: { device: Device; nowMs: number }) {
  const t = words.useWords()
  const formats = useFormats()
  return (
    <tr>
      <th scope="row" className={`${cell} text-left font-medium`}>
        {device.registerName}
        {device.incarnation > 1 && (
          <span className="block text-xs font-normal text-ink-muted">
            {t('devices.incarnation', { incarnation: device.incarnation })}
          </span>
        )}
      </th>
      <td className={cell}>
        {device.storeName}
        {device.vouchedBy !== null && (
          <span className="block text-xs text-ink-muted">
            {t('devices.through', { server: device.vouchedBy })}
          </span>
        )}
      </td>
      <td className={cell}>
        <DeviceState device={device} />
      </td>
      <td className={`${cell} figures`}>
        {device.lastReceivedAt === null ? (
          t('devices.never')
        ) : (
          <>
            {formats.ago(device.lastReceivedAt, nowMs)}
            <span className="block text-xs text-ink-muted">{formats.moment(device.lastReceivedAt)}</span>
          </>
        )}
      </td>
      <td className={figureCell}>
        {formats.count(device.seq)}
        {device.headOfficeSeq !== null && (
          <span className="block text-xs text-ink-muted">
            {t('devices.at_head_office')}: {formats.count(device.headOfficeSeq)}
          </span>
        )}
      </td>
      <td className={figureCell}>
        {t('devices.audited_of', {
          audited: formats.count(device.auditedSeq),
          all: formats.count(device.seq),
        })}
      </td>
      <td className={cell}>
        <div className="-my-2.5 -mr-4 flex justify-end">
          <ShutOut device={device} />
        </div>
      </td>
    </tr>
  )
}
