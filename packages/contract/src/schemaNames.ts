/** The schemas that several messages share, by the names that a description of the API gives them. */
import type Type from 'typebox'
import { TillTotalsBody } from './fact/tillTotals.ts'
import { RetailTransactionBody } from './fact/transaction.ts'
import { CustomerRecord } from './record/customer.ts'
import { ItemRecord } from './record/item.ts'
import { LoyaltyProgrammeRecord } from './record/loyaltyProgramme.ts'
import { PriceListRecord } from './record/priceList.ts'
import { PromotionRecord } from './record/promotion.ts'
import { GoodsBody, PromotionRule } from './record/promotionRule.ts'
import { StaffRecord } from './record/staff.ts'
import { StoreRecord } from './record/store.ts'
import { TaxTableRecord } from './record/taxTable.ts'

export const schemaNames: readonly (readonly [name: string, schema: Type.TSchema])[] = [
  ['RetailTransaction', RetailTransactionBody],
  ['TillTotals', TillTotalsBody],
  ['Store', StoreRecord],
  ['Staff', StaffRecord],
  ['TaxTable', TaxTableRecord],
  ['Item', ItemRecord],
  ['Customer', CustomerRecord],
  ['LoyaltyProgramme', LoyaltyProgrammeRecord],
  ['PriceList', PriceListRecord],
  ['Promotion', PromotionRecord],
  ['PromotionRule', PromotionRule],
  ['Goods', GoodsBody],
]
