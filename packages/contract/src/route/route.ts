/** The routes as data: who may call them and what goes in and out. The server and the API description are made from this. */
import Type from 'typebox'
import * as approval from './approval.ts'
import { CountCompanions } from './companions.ts'
import * as customer from './customer.ts'
import * as device from './device.ts'
import { endpoints, type RouteName } from './endpoint.ts'
import * as favourites from './favourites.ts'
import { KeepInvoiceBuyer, ReadInvoice } from './invoice.ts'
import { ReadItemLevels } from './itemLevels.ts'
import * as journalFile from './journalFile.ts'
import * as loyalty from './loyalty.ts'
import * as office from './office.ts'
import * as order from './order.ts'
import * as priceList from './priceList.ts'
import * as promotion from './promotion.ts'
import * as recall from './recall.ts'
import * as receiptMail from './receiptMail.ts'
import { ReadReceipts } from './receiptReading.ts'
import * as relay from './relay.ts'
import * as saleRules from './saleRules.ts'
import * as scale from './scale.ts'
import * as shift from './shift.ts'
import { ListSpecialOrders } from './specialOrder.ts'
import * as staff from './staff.ts'
import * as storedValue from './storedValue.ts'
import { SaveStoreSeller } from './storeSeller.ts'
import { SaveStoreSelling } from './storeSelling.ts'
import * as trainingTask from './trainingTask.ts'
import * as workTime from './workTime.ts'

type Schemas = { params?: Type.TSchema; query?: Type.TSchema; body?: Type.TSchema; reply: Type.TSchema }

/** `anyone`: no sign-in. `device`: an enrolled device that was not shut out. `journal_owner`: one that was, too: what it wrote is taken in
 *  all the same. `store_server`: one that passes on what its store's devices wrote, shut out or not. `person`: someone signed in to the back office. `both`: a device or a person. */
export type Access = 'anyone' | 'device' | 'journal_owner' | 'store_server' | 'person' | 'both'

export type Route = Schemas & { access: Access; summary: string }

const Health = Type.Object({
  status: Type.Union([Type.Literal('ready'), Type.Literal('starting'), Type.Literal('unavailable')]),
  version: Type.String(),
  detail: Type.Optional(Type.String()),
})

export const routes = {
  health: { access: 'anyone', summary: 'Would a sale be accepted?', reply: Health },
  enrolDevice: { access: 'anyone', summary: 'Enrol a device with a one-time code.', ...device.EnrolDevice },
  makeChallenge: { access: 'anyone', summary: 'Get something to sign.', ...device.Challenge },
  openDeviceSession: {
    access: 'anyone',
    summary: 'Open a session with a device’s key.',
    ...device.OpenDeviceSession,
  },
  registerSpare: {
    access: 'device',
    summary:
      'Register the key of a spare incarnation, under which this device goes on if it loses its journal.',
    ...device.RegisterSpare,
  },
  sendEntries: {
    access: 'journal_owner',
    summary: 'Send entries of the device’s journal.',
    ...device.SendEntries,
  },
  vouchForDevices: {
    access: 'store_server',
    summary: 'Answer for the keys of a store’s devices, and learn what head office holds of each.',
    ...relay.VouchForDevices,
  },
  relayEntries: {
    access: 'store_server',
    summary: 'Pass on entries of a device’s journal, as the device signed them.',
    ...relay.RelayEntries,
  },
  readRelayedEntries: {
    access: 'store_server',
    summary: 'Read back the entries of a journal of the store, as the device signed them.',
    ...relay.ReadRelayedEntries,
  },
  checkPassword: {
    access: 'store_server',
    summary: 'Is this the password of somebody of the business?',
    ...relay.CheckPassword,
  },
  readFeed: {
    access: 'device',
    summary: 'Read records in the order in which they changed.',
    ...device.ReadFeed,
  },
  readStockLevels: { access: 'both', summary: 'Stock levels of a store.', ...device.ReadStockLevels },
  readItemLevels: { access: 'device', summary: 'Stock of an item at each store.', ...ReadItemLevels },
  findSales: {
    access: 'device',
    summary: 'Sales that goods may come back from, of all stores, newest first.',
    ...device.FindSales,
  },
  exchangeOrders: {
    access: 'device',
    summary: 'Publish what befell open orders, and read what befell those of the other tills of the store.',
    ...order.ExchangeOrders,
  },
  registerCustomer: {
    access: 'device',
    summary: 'Add a customer whom a till made, once.',
    ...customer.RegisterCustomer,
  },
  readPurchases: {
    access: 'both',
    summary: 'The latest purchases of a customer, newest first.',
    ...customer.ReadPurchases,
  },
  readStoredValue: {
    access: 'device',
    summary: 'What is on a gift card or store credit.',
    ...storedValue.ReadStoredValue,
  },
  holdStoredValue: {
    access: 'device',
    summary: 'Set value aside for a payment.',
    ...storedValue.HoldStoredValue,
  },
  releaseStoredValue: {
    access: 'device',
    summary: 'Give back what was set aside for a payment that is not made.',
    ...storedValue.ReleaseStoredValue,
  },
  readPoints: {
    access: 'device',
    summary: 'Points and tier of a customer.',
    ...loyalty.ReadPoints,
  },
  holdPoints: {
    access: 'device',
    summary: 'Set points of a customer aside for a payment.',
    ...loyalty.HoldPoints,
  },
  wishReceiptMail: {
    access: 'both',
    summary: 'Have a receipt sent by e-mail, once.',
    ...receiptMail.WishReceiptMail,
  },
  askApproval: {
    access: 'device',
    summary: 'Ask the other devices of the store for approval, once, and learn how that stands.',
    ...approval.AskApproval,
  },
  endApproval: { access: 'device', summary: 'Take a question for approval back.', ...approval.EndApproval },
  listApprovals: {
    access: 'device',
    summary: 'What other devices of the store ask approval for.',
    ...approval.ListApprovals,
  },
  answerApproval: {
    access: 'device',
    summary: 'Answer a question for approval; the first answer counts.',
    ...approval.AnswerApproval,
  },
  keepInvoiceBuyer: {
    access: 'device',
    summary: 'Keep whom an invoice is made out to, once.',
    ...KeepInvoiceBuyer,
  },
  readInvoice: { access: 'both', summary: 'The invoice of a sale or return.', ...ReadInvoice },
  print: { access: 'device', summary: 'Send bytes to a receipt printer of the store.', ...device.Print },
  askTerminal: {
    access: 'device',
    summary: 'Pass a message to a payment terminal of the store.',
    ...device.AskTerminal,
  },
  readScale: { access: 'device', summary: 'What lies on a scale of the store now.', ...scale.ReadScale },
  signIn: { access: 'anyone', summary: 'Sign in to the back office.', ...office.SignIn },
  readSession: { access: 'person', summary: 'Who is signed in?', ...office.ReadSession },
  signOut: { access: 'person', summary: 'Sign out.', ...office.SignOut },
  readSummary: { access: 'person', summary: 'How today is going, by store.', ...office.ReadSummary },
  listStores: { access: 'person', summary: 'The stores.', ...office.ListStores },
  listTransactions: { access: 'person', summary: 'Transactions, newest first.', ...office.ListTransactions },
  readTransaction: {
    access: 'person',
    summary: 'A transaction with its ledger entries and its proof.',
    ...office.ReadTransaction,
  },
  listShifts: { access: 'person', summary: 'Closed shifts, newest first.', ...shift.ListShifts },
  readTillReport: {
    access: 'person',
    summary: 'A Z report with every figure that it printed.',
    ...shift.ReadTillReport,
  },
  listItems: { access: 'person', summary: 'Items by name, with stock.', ...office.ListItems },
  readItem: { access: 'person', summary: 'An item with stock and movements.', ...office.ReadItem },
  saveSaleRules: {
    access: 'person',
    summary: 'Change what is asked before an item is sold.',
    ...saleRules.SaveSaleRules,
  },
  listCategories: { access: 'person', summary: 'Categories of items.', ...office.ListCategories },
  saveCategoryAge: {
    access: 'person',
    summary: 'Change the age that buyers of a category must have reached.',
    ...saleRules.SaveCategoryAge,
  },
  readLowestPrice: {
    access: 'person',
    summary: 'The lowest price of an item in the thirty days before a reduction.',
    ...priceList.ReadLowestPrice,
  },
  listStaff: { access: 'person', summary: 'Those who may sign in at a till.', ...staff.ListStaff },
  addStaff: { access: 'person', summary: 'Add a member of staff.', ...staff.AddStaff },
  saveStaff: { access: 'person', summary: 'Change a member of staff.', ...staff.SaveStaff },
  makeBadge: {
    access: 'person',
    summary: 'Make a badge, by which its holder signs in and says yes at a till.',
    ...staff.MakeBadge,
  },
  takeBadge: {
    access: 'person',
    summary: 'Take a badge back: no till knows it any more.',
    ...staff.TakeBadge,
  },
  listPromotions: {
    access: 'person',
    summary: 'Promotions, past and to come.',
    ...promotion.ListPromotions,
  },
  addPromotion: { access: 'person', summary: 'Add a promotion.', ...promotion.AddPromotion },
  savePromotion: { access: 'person', summary: 'Change a promotion, or end it.', ...promotion.SavePromotion },
  listPriceLists: {
    access: 'person',
    summary: 'Price lists with their prices.',
    ...priceList.ListPriceLists,
  },
  addPriceList: { access: 'person', summary: 'Add a price list.', ...priceList.AddPriceList },
  savePriceList: { access: 'person', summary: 'Change a price list.', ...priceList.SavePriceList },
  listCustomers: { access: 'person', summary: 'Customers by name.', ...customer.ListCustomers },
  readCustomer: { access: 'person', summary: 'A customer.', ...customer.ReadCustomer },
  addCustomer: { access: 'person', summary: 'Add a customer.', ...customer.AddCustomer },
  saveCustomer: { access: 'person', summary: 'Change a customer.', ...customer.SaveCustomer },
  exportCustomer: {
    access: 'person',
    summary: 'Everything that is held about a customer.',
    ...customer.ExportCustomer,
  },
  eraseCustomer: {
    access: 'person',
    summary: 'Empty a customer and all earlier versions; sales keep the id.',
    ...customer.EraseCustomer,
  },
  listCustomerGroups: {
    access: 'person',
    summary: 'Groups of customers.',
    ...customer.ListCustomerGroups,
  },
  addCustomerGroup: {
    access: 'person',
    summary: 'Add a group of customers.',
    ...customer.AddCustomerGroup,
  },
  saveCustomerGroup: {
    access: 'person',
    summary: 'Rename a group of customers.',
    ...customer.SaveCustomerGroup,
  },
  listSpecialOrders: {
    access: 'person',
    summary: 'What customers ordered, and what is held of what they paid.',
    ...ListSpecialOrders,
  },
  listStoredValue: {
    access: 'person',
    summary: 'Gift cards, store credit and what is on them.',
    ...storedValue.ListStoredValue,
  },
  readStoredValueAccount: {
    access: 'person',
    summary: 'A gift card or store credit with its movements.',
    ...storedValue.ReadStoredValueAccount,
  },
  blockStoredValue: {
    access: 'person',
    summary: 'Block a gift card or store credit, or make it good again.',
    ...storedValue.BlockStoredValue,
  },
  saveTenders: {
    access: 'person',
    summary: 'Say what a store takes besides cash and cards.',
    ...storedValue.SaveTenders,
  },
  listFavourites: {
    access: 'person',
    summary: 'The tiles that each register shows first.',
    ...favourites.ListFavourites,
  },
  saveFavourites: {
    access: 'both',
    summary: 'Arrange the tiles that a register shows first.',
    ...favourites.SaveFavourites,
  },
  readWorkTime: {
    access: 'person',
    summary: 'Working time of everybody, by day, with what it was told by.',
    ...workTime.ReadWorkTime,
  },
  correctWorkTime: {
    access: 'person',
    summary: 'Correct working time: by a further fact, with its reason.',
    ...workTime.CorrectWorkTime,
  },
  listExercises: {
    access: 'person',
    summary: 'What the exercises of training mode were worth, newest first.',
    ...workTime.ListExercises,
  },
  saveStoreSelling: {
    access: 'person',
    summary:
      'Say how a store reads its own labels, which reasons its tills offer, and up to what goods come back.',
    ...SaveStoreSelling,
  },
  listTrainingTasks: {
    access: 'person',
    summary: 'Exercises that people are asked to do, the most urgent first.',
    ...trainingTask.ListTrainingTasks,
  },
  askTraining: {
    access: 'person',
    summary: 'Ask people to do exercises of training mode until a day, once.',
    ...trainingTask.AskTraining,
  },
  endTrainingTask: {
    access: 'person',
    summary: 'Ask that no longer.',
    ...trainingTask.EndTrainingTask,
  },
  readDoneExercises: {
    access: 'device',
    summary: 'The exercises that somebody did at any till.',
    ...trainingTask.ReadDoneExercises,
  },
  listOfficeApprovals: {
    access: 'person',
    summary: 'What tills ask approval for.',
    ...approval.ListOfficeApprovals,
  },
  answerFromOffice: {
    access: 'person',
    summary: 'Answer a question for approval in the back office; the first answer counts.',
    ...approval.AnswerFromOffice,
  },
  countCompanions: {
    access: 'person',
    summary: 'Count anew what customers of a store take along with goods; done every night by itself.',
    ...CountCompanions,
  },
  readPointsHistory: {
    access: 'person',
    summary: 'Points of a customer with their movements.',
    ...loyalty.ReadPointsHistory,
  },
  correctPoints: {
    access: 'person',
    summary: 'Give or take points of a customer by hand, with the reason.',
    ...loyalty.CorrectPoints,
  },
  listLoyaltyProgrammes: {
    access: 'person',
    summary: 'Loyalty programmes.',
    ...loyalty.ListLoyaltyProgrammes,
  },
  addLoyaltyProgramme: {
    access: 'person',
    summary: 'Add a loyalty programme.',
    ...loyalty.AddLoyaltyProgramme,
  },
  saveLoyaltyProgramme: {
    access: 'person',
    summary: 'Change a loyalty programme, or end it.',
    ...loyalty.SaveLoyaltyProgramme,
  },
  listMails: {
    access: 'person',
    summary: 'Mails that have not arrived, newest first.',
    ...receiptMail.ListMails,
  },
  retryMail: { access: 'person', summary: 'Try a mail again now.', ...receiptMail.RetryMail },
  removeMail: { access: 'person', summary: 'Send a mail no more.', ...receiptMail.RemoveMail },
  readMailServer: {
    access: 'person',
    summary: 'The server that sends mail.',
    ...receiptMail.ReadMailServer,
  },
  saveMailServer: {
    access: 'person',
    summary: 'Say which server sends mail.',
    ...receiptMail.SaveMailServer,
  },
  tryMailServer: {
    access: 'person',
    summary: 'Send a mail by these settings now, and say what became of it.',
    ...receiptMail.TryMailServer,
  },
  saveStoreSeller: {
    access: 'person',
    summary: 'Say who sells at a store, as its receipts and invoices state it.',
    ...SaveStoreSeller,
  },
  saveStoreReceipts: {
    access: 'person',
    summary: 'Say how a store hands receipts over.',
    ...receiptMail.SaveStoreReceipts,
  },
  listDevices: {
    access: 'person',
    summary: 'Enrolled devices and what the server holds of each.',
    ...office.ListDevices,
  },
  listRecalls: { access: 'person', summary: 'Goods that are recalled.', ...recall.ListRecalls },
  saveRecall: { access: 'person', summary: 'Recall goods: no till sells them.', ...recall.SaveRecall },
  endRecall: { access: 'person', summary: 'End a recall.', ...recall.EndRecall },
  readRecallSales: {
    access: 'person',
    summary: 'Sales that had recalled goods, newest first.',
    ...recall.ReadRecallSales,
  },
  listScales: { access: 'person', summary: 'Scales and the tills that weigh on them.', ...scale.ListScales },
  saveScale: { access: 'person', summary: 'Set a scale up, or change it.', ...scale.SaveScale },
  removeScale: { access: 'person', summary: 'Take a scale away.', ...scale.RemoveScale },
  tryScale: { access: 'person', summary: 'Ask a scale on the network for its weight.', ...scale.TryScale },
  revokeDevice: {
    access: 'person',
    summary: 'Shut a device out: it learns nothing more, and what it still signs is flagged.',
    ...office.RevokeDevice,
  },
  readReceipts: {
    access: 'person',
    summary: 'Read sales of a lost till back from the codes of its receipts.',
    ...ReadReceipts,
  },
  importJournal: {
    access: 'person',
    summary: 'Take in what a till saved to a file.',
    ...journalFile.ImportJournal,
  },
  makeEnrolmentCode: {
    access: 'person',
    summary: 'Make a one-time code for a new register.',
    ...office.MakeEnrolmentCode,
  },
} as const satisfies Record<RouteName, Route>

type Part<R, Key extends string> = R extends { [K in Key]: infer S extends Type.TSchema }
  ? Type.Static<S>
  : undefined

/** What each route takes and gives, as types. */
export type RouteTypes = {
  [Name in RouteName]: {
    params: Part<(typeof routes)[Name], 'params'>
    query: Part<(typeof routes)[Name], 'query'>
    body: Part<(typeof routes)[Name], 'body'>
    reply: Part<(typeof routes)[Name], 'reply'>
  }
}

/** Returns the routes with their endpoints, for whoever registers or describes them. */
export function allRoutes(): (Route & { name: RouteName; method: string; path: string })[] {
  return (Object.keys(routes) as RouteName[]).map((name) => ({ name, ...endpoints[name], ...routes[name] }))
}
