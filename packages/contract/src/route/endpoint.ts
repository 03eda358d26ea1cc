/** Where each route lives. Apart from the schemas, so that a browser that only calls does not carry them. */
import { deviceEndpoints, type Endpoint } from './deviceEndpoint.ts'

export const endpoints = {
  ...deviceEndpoints,
  vouchForDevices: { method: 'PUT', path: '/api/v1/relay/devices' },
  relayEntries: { method: 'POST', path: '/api/v1/relay/journals/:deviceId/:incarnation/batches' },
  checkPassword: { method: 'POST', path: '/api/v1/relay/password-checks' },
  signIn: { method: 'POST', path: '/api/v1/sessions' },
  readSession: { method: 'GET', path: '/api/v1/sessions/current' },
  signOut: { method: 'DELETE', path: '/api/v1/sessions/current' },
  readSummary: { method: 'GET', path: '/api/v1/summary' },
  listStores: { method: 'GET', path: '/api/v1/stores' },
  listTransactions: { method: 'GET', path: '/api/v1/transactions' },
  readTransaction: { method: 'GET', path: '/api/v1/transactions/:transactionId' },
  listShifts: { method: 'GET', path: '/api/v1/shifts' },
  readTillReport: { method: 'GET', path: '/api/v1/till-reports/:device/:incarnation/:seq' },
  listItems: { method: 'GET', path: '/api/v1/items' },
  readItem: { method: 'GET', path: '/api/v1/items/:itemId' },
  saveSaleRules: { method: 'PUT', path: '/api/v1/items/:itemId/sale-rules' },
  listCategories: { method: 'GET', path: '/api/v1/categories' },
  saveCategoryAge: { method: 'PUT', path: '/api/v1/categories/:categoryId/minimum-age' },
  readLowestPrice: { method: 'GET', path: '/api/v1/items/:itemId/lowest-price' },
  listStaff: { method: 'GET', path: '/api/v1/staff' },
  addStaff: { method: 'POST', path: '/api/v1/staff' },
  saveStaff: { method: 'PUT', path: '/api/v1/staff/:staffId' },
  listPromotions: { method: 'GET', path: '/api/v1/promotions' },
  addPromotion: { method: 'POST', path: '/api/v1/promotions' },
  savePromotion: { method: 'PUT', path: '/api/v1/promotions/:promotionId' },
  listPriceLists: { method: 'GET', path: '/api/v1/price-lists' },
  addPriceList: { method: 'POST', path: '/api/v1/price-lists' },
  savePriceList: { method: 'PUT', path: '/api/v1/price-lists/:priceListId' },
  listDevices: { method: 'GET', path: '/api/v1/devices' },
  revokeDevice: { method: 'POST', path: '/api/v1/devices/:deviceId/revocation' },
  importJournal: { method: 'POST', path: '/api/v1/journal-files' },
  makeEnrolmentCode: { method: 'POST', path: '/api/v1/enrolment-codes' },
} as const satisfies Record<string, Endpoint>

export type RouteName = keyof typeof endpoints
