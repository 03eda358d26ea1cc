/** The addresses of the back office. */
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { CustomerScreen } from './customers/CustomerScreen.tsx'
import { CustomersScreen } from './customers/CustomersScreen.tsx'
import { DevicesScreen } from './devices/DevicesScreen.tsx'
import { ScreenFault } from './fault/ScreenFault.tsx'
import { FavouritesScreen } from './favourites/FavouritesScreen.tsx'
import { HomeScreen } from './home/HomeScreen.tsx'
import { ItemScreen } from './item/ItemScreen.tsx'
import { ItemsScreen } from './items/ItemsScreen.tsx'
import { ProgrammesScreen } from './loyalty/ProgrammesScreen.tsx'
import { PeopleScreen } from './people/PeopleScreen.tsx'
import { PriceListScreen } from './priceLists/PriceListScreen.tsx'
import { PriceListsScreen } from './priceLists/PriceListsScreen.tsx'
import { PromotionScreen } from './promotions/PromotionScreen.tsx'
import { PromotionsScreen } from './promotions/PromotionsScreen.tsx'
import { RecallsScreen } from './recalls/RecallsScreen.tsx'
import { ReceiptsScreen } from './receipts/ReceiptsScreen.tsx'
import { ScalesScreen } from './scales/ScalesScreen.tsx'
import { NotFoundScreen } from './shell/NotFoundScreen.tsx'
import { Shell } from './shell/Shell.tsx'
import { ShiftsScreen } from './shifts/ShiftsScreen.tsx'
import { TillReportScreen } from './shifts/TillReportScreen.tsx'
import { SpecialOrdersScreen } from './specialOrders/SpecialOrdersScreen.tsx'
import { AccountScreen } from './storedValue/AccountScreen.tsx'
import { StoredValueScreen } from './storedValue/StoredValueScreen.tsx'
import { StoreSellingScreen } from './storeSelling/StoreSellingScreen.tsx'
import { TendersScreen } from './tenders/TendersScreen.tsx'
import { TransactionScreen } from './transaction/TransactionScreen.tsx'
import { parseFilters } from './transactions/filters.ts'
import { TransactionsScreen } from './transactions/TransactionsScreen.tsx'
import { WorkTimeScreen } from './workTime/WorkTimeScreen.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundScreen })

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomeScreen })

const transactions = createRoute({
  getParentRoute: () => root,
  path: '/transactions',
  validateSearch: parseFilters,
  component: function Transactions() {
    const navigate = transactions.useNavigate()
    return (
      <TransactionsScreen
        filters={transactions.useSearch()}
        onFilter={(search) => void navigate({ search, replace: true })}
      />
    )
  },
})

const transaction = createRoute({
  getParentRoute: () => root,
  path: '/transactions/$transactionId',
  component: function Transaction() {
    const { transactionId } = transaction.useParams()
    return <TransactionScreen key={transactionId} transactionId={transactionId} />
  },
})

const shifts = createRoute({ getParentRoute: () => root, path: '/shifts', component: ShiftsScreen })

const tillReport = createRoute({
  getParentRoute: () => root,
  path: '/shifts/$device/$incarnation/$seq',
  component: function TillReport() {
    const { device, incarnation, seq } = tillReport.useParams()
    return <TillReportScreen device={device} incarnation={Number(incarnation)} seq={Number(seq)} />
  },
})

const items = createRoute({
  getParentRoute: () => root,
  path: '/items',
  validateSearch: ({ search }: Record<string, unknown>): { search?: string } =>
    typeof search === 'string' || typeof search === 'number' ? { search: String(search) } : {},
  component: function Items() {
    const navigate = items.useNavigate()
    const { search = '' } = items.useSearch()
    return (
      <ItemsScreen
        search={search}
        onSearch={(text) => void navigate({ search: text === '' ? {} : { search: text }, replace: true })}
      />
    )
  },
})

const item = createRoute({
  getParentRoute: () => root,
  path: '/items/$itemId',
  component: function Item() {
    const { itemId } = item.useParams()
    return <ItemScreen key={itemId} itemId={itemId} />
  },
})

const promotions = createRoute({
  getParentRoute: () => root,
  path: '/promotions',
  component: function Promotions() {
    const navigate = promotions.useNavigate()
    return (
      <PromotionsScreen
        onOpen={(promotionId) => void navigate({ to: '/promotions/$promotionId', params: { promotionId } })}
      />
    )
  },
})

const promotion = createRoute({
  getParentRoute: () => root,
  path: '/promotions/$promotionId',
  validateSearch: ({ copy }: Record<string, unknown>): { copy?: string } =>
    typeof copy === 'string' ? { copy } : {},
  component: function Promotion() {
    const navigate = promotion.useNavigate()
    const { promotionId } = promotion.useParams()
    const { copy } = promotion.useSearch()
    return (
      <PromotionScreen
        key={`${promotionId} ${copy}`}
        promotionId={promotionId}
        copyOf={copy}
        onClose={() => void navigate({ to: '/promotions' })}
        onCopy={(copied) =>
          void navigate({
            to: '/promotions/$promotionId',
            params: { promotionId: 'new' },
            search: { copy: copied },
          })
        }
      />
    )
  },
})

const priceLists = createRoute({
  getParentRoute: () => root,
  path: '/promotions/lists',
  component: function PriceLists() {
    const navigate = priceLists.useNavigate()
    return (
      <PriceListsScreen
        onOpen={(priceListId) =>
          void navigate({ to: '/promotions/lists/$priceListId', params: { priceListId } })
        }
      />
    )
  },
})

const priceList = createRoute({
  getParentRoute: () => root,
  path: '/promotions/lists/$priceListId',
  component: function PriceList() {
    const navigate = priceList.useNavigate()
    const { priceListId } = priceList.useParams()
    return (
      <PriceListScreen
        key={priceListId}
        priceListId={priceListId}
        onClose={() => void navigate({ to: '/promotions/lists' })}
      />
    )
  },
})

const customers = createRoute({
  getParentRoute: () => root,
  path: '/customers',
  validateSearch: ({ search, group }: Record<string, unknown>): { search?: string; group?: string } => ({
    ...(typeof search === 'string' || typeof search === 'number' ? { search: String(search) } : {}),
    ...(typeof group === 'string' ? { group } : {}),
  }),
  component: function Customers() {
    const navigate = customers.useNavigate()
    const { search = '', group: groupId = '' } = customers.useSearch()
    return (
      <CustomersScreen
        filter={{ search, groupId }}
        onFilter={(filter) =>
          void navigate({
            search: {
              ...(filter.search === '' ? {} : { search: filter.search }),
              ...(filter.groupId === '' ? {} : { group: filter.groupId }),
            },
            replace: true,
          })
        }
        onOpen={(customerId) => void navigate({ to: '/customers/$customerId', params: { customerId } })}
      />
    )
  },
})

const customer = createRoute({
  getParentRoute: () => root,
  path: '/customers/$customerId',
  component: function Customer() {
    const navigate = customer.useNavigate()
    const { customerId } = customer.useParams()
    return (
      <CustomerScreen
        key={customerId}
        customerId={customerId}
        onClose={() => void navigate({ to: '/customers' })}
      />
    )
  },
})

const specialOrders = createRoute({
  getParentRoute: () => root,
  path: '/customers/orders',
  component: SpecialOrdersScreen,
})

const loyalty = createRoute({
  getParentRoute: () => root,
  path: '/customers/points',
  component: ProgrammesScreen,
})

const storedValue = createRoute({
  getParentRoute: () => root,
  path: '/gift-cards',
  component: StoredValueScreen,
})

const tenders = createRoute({
  getParentRoute: () => root,
  path: '/gift-cards/tenders',
  component: TendersScreen,
})

const account = createRoute({
  getParentRoute: () => root,
  path: '/gift-cards/$kind/$currency/$accountId',
  component: function Account() {
    const place = account.useParams()
    return <AccountScreen key={place.accountId} place={place} />
  },
})

const receipts = createRoute({
  getParentRoute: () => root,
  path: '/receipts',
  component: ReceiptsScreen,
})

const devices = createRoute({
  getParentRoute: () => root,
  path: '/devices',
  validateSearch: ({ add }: Record<string, unknown>): { add?: true } => (add === true ? { add } : {}),
  component: function Devices() {
    const navigate = devices.useNavigate()
    const { add = false } = devices.useSearch()
    return (
      <DevicesScreen
        isAdding={add}
        onAdding={(isAdding) => void navigate({ search: isAdding ? { add: true } : {}, replace: true })}
      />
    )
  },
})

const favourites = createRoute({
  getParentRoute: () => root,
  path: '/devices/favourites',
  component: FavouritesScreen,
})

const storeSelling = createRoute({
  getParentRoute: () => root,
  path: '/devices/selling',
  component: StoreSellingScreen,
})

const recalls = createRoute({ getParentRoute: () => root, path: '/items/recalls', component: RecallsScreen })

const scales = createRoute({ getParentRoute: () => root, path: '/devices/scales', component: ScalesScreen })

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: ({ edit }: Record<string, unknown>): { edit?: string } =>
    typeof edit === 'string' ? { edit } : {},
  component: function People() {
    const navigate = people.useNavigate()
    const { edit } = people.useSearch()
    return (
      <PeopleScreen
        edited={edit}
        onEdit={(edited) =>
          void navigate({ search: edited === undefined ? {} : { edit: edited }, replace: true })
        }
      />
    )
  },
})

const workTime = createRoute({ getParentRoute: () => root, path: '/people/time', component: WorkTimeScreen })

export const router = createRouter({
  routeTree: root.addChildren([
    ...[home, transactions, transaction, shifts, tillReport],
    ...[items, item, promotions, promotion, priceLists, priceList, customers, customer, specialOrders],
    ...[
      loyalty,
      storedValue,
      tenders,
      account,
      receipts,
      people,
      workTime,
      devices,
      storeSelling,
      scales,
      recalls,
      favourites,
    ],
  ]),
  basepath: '/office',
  defaultErrorComponent: ScreenFault,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
