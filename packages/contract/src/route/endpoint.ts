/** Where each route lives. Apart from the schemas, so that a browser that only calls does not carry them. */

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
export type Endpoint = { method: Method; path: string }

export const endpoints = {
  health: { method: 'GET', path: '/health' },
  enrolDevice: { method: 'POST', path: '/api/v1/devices/enrol' },
  makeChallenge: { method: 'POST', path: '/api/v1/devices/challenge' },
  openDeviceSession: { method: 'POST', path: '/api/v1/devices/session' },
  sendEntries: { method: 'POST', path: '/api/v1/journal/batches' },
  readFeed: { method: 'GET', path: '/api/v1/feed' },
  readStockLevels: { method: 'GET', path: '/api/v1/stock-levels' },
  print: { method: 'POST', path: '/api/v1/printers/:printerId/jobs' },
  askTerminal: { method: 'POST', path: '/api/v1/terminals/:terminalId/messages' },
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
  listStaff: { method: 'GET', path: '/api/v1/staff' },
  addStaff: { method: 'POST', path: '/api/v1/staff' },
  saveStaff: { method: 'PUT', path: '/api/v1/staff/:staffId' },
  listDevices: { method: 'GET', path: '/api/v1/devices' },
  revokeDevice: { method: 'POST', path: '/api/v1/devices/:deviceId/revocation' },
  makeEnrolmentCode: { method: 'POST', path: '/api/v1/enrolment-codes' },
} as const satisfies Record<string, Endpoint>

export type RouteName = keyof typeof endpoints

/** The stream of live events (text/event-stream); see `LiveEvent`. */
export const livePath = '/api/v1/live'
