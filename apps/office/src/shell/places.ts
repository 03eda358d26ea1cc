/** The places of the back office, in the order of its navigation. */
import {
  BoxIcon,
  ChartIcon,
  CoinsIcon,
  DeviceIcon,
  GiftIcon,
  type Icon,
  MailIcon,
  PeopleIcon,
  PersonIcon,
  ReceiptIcon,
  TagIcon,
} from '@kassa/ui'

type Place = {
  id:
    | 'home'
    | 'transactions'
    | 'shifts'
    | 'items'
    | 'promotions'
    | 'customers'
    | 'stored_value'
    | 'receipts'
    | 'people'
    | 'devices'
  path:
    | '/'
    | '/transactions'
    | '/shifts'
    | '/items'
    | '/promotions'
    | '/customers'
    | '/gift-cards'
    | '/receipts'
    | '/people'
    | '/devices'
  icon: Icon
}

export const places: readonly Place[] = [
  { id: 'home', path: '/', icon: ChartIcon },
  { id: 'transactions', path: '/transactions', icon: ReceiptIcon },
  { id: 'shifts', path: '/shifts', icon: CoinsIcon },
  { id: 'items', path: '/items', icon: BoxIcon },
  { id: 'promotions', path: '/promotions', icon: TagIcon },
  { id: 'customers', path: '/customers', icon: PersonIcon },
  { id: 'stored_value', path: '/gift-cards', icon: GiftIcon },
  { id: 'receipts', path: '/receipts', icon: MailIcon },
  { id: 'people', path: '/people', icon: PeopleIcon },
  { id: 'devices', path: '/devices', icon: DeviceIcon },
]
