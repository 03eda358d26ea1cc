/** The public face of the client: the till core, headless, and what it needs from its surroundings. */

export type {
  AnswerOutcome,
  AskedApproval,
  AskingElsewhere,
  DistantApprovals,
} from './approval/distantApprovals.ts'
export type { Need } from './approval/need.ts'
export { type BrowserSettings, openBrowserPorts } from './browser/browserPorts.ts'
export type { Catalogue, CategoryTile, TileItem, TileList } from './catalogue/catalogue.ts'
export { type ItemQuestions, questionsOf, type VariantTile } from './choice/itemQuestions.ts'
export { systemClock } from './clock/systemClock.ts'
export type { TillClock } from './clock/tillClock.ts'
export type { CustomerView, CustomerWish, NewCustomer } from './customer/customer.ts'
export type { Habit } from './customer/habits.ts'
export { habitsOf } from './customer/habits.ts'
export type { Purchase, PurchasesFound } from './customer/purchases.ts'
export type { AccountRefusal, AccountStanding, PaymentWish } from './houseAccount/account.ts'
export type { DeviceKeys } from './identity/device.ts'
export type { InvoiceStanding, NamedInvoice } from './invoice/invoice.ts'
export type { OwnInvoice, WaitingBuyer } from './invoice/ownInvoice.ts'
export type { LookedUp, StoreLevel } from './lookUp/lookedUp.ts'
export type { PointsRefusal, PointsView } from './loyalty/points.ts'
export type { OfferHint } from './offer/offerHint.ts'
export { openTerminal, type TerminalSettings } from './payment/terminals.ts'
export type { RecallAsks } from './recall/recalledGoods.ts'
export type { PrintedReceipt, ReceiptInput, ReceiptPort } from './receipt/receiptPort.ts'
export type { FoundSale, ReturnableLine, SaleSource } from './returning/knownSale.ts'
export type { ReturnPart, ReturnReason, UnknownReturn } from './returning/returnWish.ts'
export type { ReceiptFound, SalesFound } from './returning/saleFinder.ts'
export type { ServerPort } from './server/serverPort.ts'
export type {
  CashMove,
  CashPaper,
  DocumentOutcome,
  MovedCash,
  OpenShiftView,
  ShiftView,
} from './shift/cashView.ts'
export type {
  SpecialOrder,
  SpecialOrderLine,
  SpecialOrderWish,
} from './specialOrder/specialOrder.ts'
export type {
  AppendInput,
  AppendOutcome,
  DeviceStore,
  SaveOutcome,
  StoreChange,
} from './store/deviceStore.ts'
export type { StoredValues, ValueName } from './store/storedValues.ts'
export type { CardBalance, CardFault, CardRefusal, CardWish } from './tendering/card.ts'
export type { LabelFault, Notice, NoticeCode } from './till/notice.ts'
export { openTill } from './till/openTill.ts'
export type { TillPorts } from './till/ports.ts'
export type {
  CashDay,
  CommandOutcome,
  CustomerDesk,
  DiscountWish,
  EnrolOutcome,
  InvoiceDesk,
  OpenLine,
  Practice,
  PriceWish,
  ReceiptDesk,
  Returning,
  SpecialOrders,
  TenderOutcome,
  Tenders,
  Till,
  TrainingMode,
  TrainingScreens,
} from './till/till.ts'
export type {
  AgeCheck,
  ApprovalView,
  BasketView,
  CardPhase,
  CatalogueView,
  FlowView,
  HeldBasketView,
  OperatorView,
  PrintingState,
  RegisterView,
  StaffView,
  SyncView,
  TillStage,
  TillView,
} from './till/view.ts'
export type { ClockedPerson, TimeClock } from './timeClock/clocked.ts'
export type { AskedCard, AskedExercise, ExerciseScore, PracticeTerminal } from './training/practice.ts'
export type { WeighDesk, WeighView } from './weighing/weighing.ts'
export type { WeighState, WeighTrouble } from './weighing/weighState.ts'
export { makeMemoryLock, type Release, type WriterLock } from './writer/writerLock.ts'
