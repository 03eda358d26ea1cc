/** The places of the back office, in the order of its navigation. */
import { BoxIcon, ChartIcon, DeviceIcon, type Icon, ReceiptIcon } from '@kassa/ui'

type Place = {
  id: 'home' | 'transactions' | 'items' | 'devices'
  path: '/' | '/transactions' | '/items' | '/devices'
  icon: Icon
}

export const places: readonly Place[] = [
  { id: 'home', path: '/', icon: ChartIcon },
  { id: 'transactions', path: '/transactions', icon: ReceiptIcon },
  { id: 'items', path: '/items', icon: BoxIcon },
  { id: 'devices', path: '/devices', icon: DeviceIcon },
]
