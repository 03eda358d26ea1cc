/** Records: reference data as versioned documents. The kind names the schema of the body. */
import Type from 'typebox'
import { Count, Id } from '../scalar.ts'
import { CategoryRecord } from './category.ts'
import { CompanionsRecord } from './companions.ts'
import { CustomerRecord } from './customer.ts'
import { CustomerGroupRecord } from './customerGroup.ts'
import { FavouritesRecord } from './favourites.ts'
import { ItemRecord } from './item.ts'
import { LoyaltyProgrammeRecord } from './loyaltyProgramme.ts'
import { PrinterRecord, ScaleRecord, TerminalRecord } from './peripheral.ts'
import { PriceListRecord } from './priceList.ts'
import { PromotionRecord } from './promotion.ts'
import { RecallRecord } from './recall.ts'
import { RegisterRecord } from './register.ts'
import { StaffRecord } from './staff.ts'
import { StoreRecord } from './store.ts'
import { TaxTableRecord } from './taxTable.ts'
import { TrainingTaskRecord } from './trainingTask.ts'
import { ValueBlockRecord } from './valueBlock.ts'

const recordSchemas = {
  store: StoreRecord,
  tax_table: TaxTableRecord,
  category: CategoryRecord,
  item: ItemRecord,
  staff: StaffRecord,
  register: RegisterRecord,
  printer: PrinterRecord,
  terminal: TerminalRecord,
  scale: ScaleRecord,
  promotion: PromotionRecord,
  price_list: PriceListRecord,
  customer: CustomerRecord,
  customer_group: CustomerGroupRecord,
  value_block: ValueBlockRecord,
  favourites: FavouritesRecord,
  recall: RecallRecord,
  loyalty_programme: LoyaltyProgrammeRecord,
  companions: CompanionsRecord,
  training_task: TrainingTaskRecord,
} as const

export type RecordKind = keyof typeof recordSchemas
export type RecordBody = { [Kind in RecordKind]: Type.Static<(typeof recordSchemas)[Kind]> }

/** One version of a record, as the feed carries it. A record that was deleted has no body. */
export type RecordVersion = {
  [Kind in RecordKind]: {
    kind: Kind
    id: string
    version: number
    feedSeq: number
    body: RecordBody[Kind] | null
  }
}[RecordKind]

const versionOf = <Kind extends RecordKind>(kind: Kind) =>
  Type.Object({
    kind: Type.Literal(kind),
    id: Id,
    version: Count,
    feedSeq: Count,
    body: Type.Union([recordSchemas[kind], Type.Null()]),
  })

export const RecordVersionSchema = Type.Union([
  versionOf('store'),
  versionOf('tax_table'),
  versionOf('category'),
  versionOf('item'),
  versionOf('staff'),
  versionOf('register'),
  versionOf('printer'),
  versionOf('terminal'),
  versionOf('scale'),
  versionOf('promotion'),
  versionOf('price_list'),
  versionOf('customer'),
  versionOf('customer_group'),
  versionOf('value_block'),
  versionOf('favourites'),
  versionOf('recall'),
  versionOf('loyalty_programme'),
  versionOf('companions'),
  versionOf('training_task'),
])
