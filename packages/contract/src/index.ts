/** The public face of the contract: what crosses a wire. */

export type { CallInput, CallOutcome, CallSettings } from './askEndpoint.ts'
export { badgeCodeOf, badgeDigits, badgeHash, isBadgeCode } from './badgeCode.ts'
export { call } from './call.ts'
export { callAsDevice } from './callAsDevice.ts'
export type { FactBody, FactKind } from './fact/fact.ts'
export { type ParsedFact, type ParseFactOutcome, parseFact } from './fact/parseFact.ts'
export { tillEventOf } from './fact/tillEvent.ts'
export type { SaleBody } from './fact/transaction.ts'
export type { InvoiceBuyer } from './invoice/buyer.ts'
export { buyerDigest, buyerText } from './invoice/buyerText.ts'
export { invoiceNumberText, invoiceSeries } from './invoice/invoiceSeries.ts'
export { parseBuyer } from './invoice/parseBuyer.ts'
export { receiptInvoiceOf } from './invoice/receiptInvoice.ts'
export { parseOrderEvent } from './order/parseOrderEvent.ts'
export { type Problem, type ProblemCode, problems } from './problem.ts'
export {
  type ProtocolFit,
  parseProtocol,
  protocolFit,
  protocolHeader,
  protocolRange,
  protocolVersion,
} from './protocol.ts'
export type { CategoryRecord } from './record/category.ts'
export {
  type CompanionsRecord,
  mostCompanions,
  mostGoodsWithCompanions,
} from './record/companions.ts'
export type { CustomerRecord } from './record/customer.ts'
export { customerFieldsOfOffice } from './record/customer.ts'
export type { CustomerGroupRecord } from './record/customerGroup.ts'
export { cardNumberPattern, emailPattern, phonePattern } from './record/customerText.ts'
export { customerTitle } from './record/customerTitle.ts'
export { type DoneExercise, exercisesLeft } from './record/exercisesLeft.ts'
export type { FavouritesRecord } from './record/favourites.ts'
export type { ItemRecord } from './record/item.ts'
export type { LoyaltyProgrammeRecord } from './record/loyaltyProgramme.ts'
export type { PrinterRecord, ScaleRecord, TerminalRecord } from './record/peripheral.ts'
export { type Permission, permissions } from './record/permission.ts'
export type { PriceListRecord } from './record/priceList.ts'
export { programmeInUse, programmeOf } from './record/programmeOf.ts'
export type { PromotionRecord } from './record/promotion.ts'
export { priceListOf, promotionOf } from './record/promotionOf.ts'
export type { RecallRecord } from './record/recall.ts'
export { receiptStoreOf } from './record/receiptStore.ts'
export type { RecordBody, RecordKind, RecordVersion } from './record/record.ts'
export type { RegisterRecord } from './record/register.ts'
export type { SaleRules } from './record/saleRules.ts'
export type { StaffRecord } from './record/staff.ts'
export type { StoreRecord } from './record/store.ts'
export type { StoreReceipts } from './record/storeReceipts.ts'
export type { StoreSeller } from './record/storeSeller.ts'
export { type StoreSelling, splitStore } from './record/storeSelling.ts'
export type { StoreTenders } from './record/storeTenders.ts'
export type { TaxTableRecord } from './record/taxTable.ts'
export type { ExerciseName, TrainingTaskRecord } from './record/trainingTask.ts'
export type { ValueBlockRecord } from './record/valueBlock.ts'
export type { ApprovalQuestion, ApprovalStanding } from './route/approval.ts'
export type {
  CustomerGroupRow,
  CustomerRow,
  EditedCustomer,
  NewCustomerBody,
} from './route/customer.ts'
export {
  type DeviceRouteName,
  deviceEndpoints,
  type Endpoint,
  feedChunkPath,
  livePath,
  type Method,
} from './route/deviceEndpoint.ts'
export { endpoints, type RouteName } from './route/endpoint.ts'
export type { IssuedInvoice } from './route/invoice.ts'
export { JournalFile } from './route/journalFile.ts'
export type { LiveEvent } from './route/live.ts'
export type { LoyaltyProgrammeRow, PointsStanding } from './route/loyalty.ts'
export type { TransactionRow } from './route/office.ts'
export type { PriceListRow } from './route/priceList.ts'
export type { PromotionRow } from './route/promotion.ts'
export type { RecallRow } from './route/recall.ts'
export type { MailRow, ReceiptMailBody } from './route/receiptMail.ts'
export { type Access, allRoutes, type Route, type RouteTypes, routes } from './route/route.ts'
export type { ScaleRow } from './route/scale.ts'
export type { ShiftRow } from './route/shift.ts'
export type { StaffRow } from './route/staff.ts'
export type { StoredValueRow } from './route/storedValue.ts'
export type { ExerciseRow, WorkPerson, WorkPunch, WorkSpanRow } from './route/workTime.ts'
export { schemaNames } from './schemaNames.ts'
export { deviceSessionText, enrolmentText, spareText } from './signedText.ts'
