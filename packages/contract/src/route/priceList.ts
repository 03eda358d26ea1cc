/** Messages of the back office about price lists. */
import Type from 'typebox'
import { LocalTime } from '../record/availability.ts'
import { PriceListRecord } from '../record/priceList.ts'
import { Id, UnitPriceE5 } from '../scalar.ts'

/** Of the record: one more with each save. */
const Version = Type.Integer({ minimum: 1 })

export type PriceListRow = Type.Static<typeof PriceListRow>
export const PriceListRow = Type.Object({ priceListId: Id, version: Version, priceList: PriceListRecord })

/** The lowest price of the thirty days before `before`, which must stand beside an announced reduction.   Source: Directive 98/6/EC art. 6a. */
export const ReadLowestPrice = {
  params: Type.Object({ itemId: Id }),
  query: Type.Object({ storeId: Id, before: LocalTime }),
  reply: Type.Union([
    Type.Object({
      status: Type.Literal('found'),
      unitPriceE5: UnitPriceE5,
      from: LocalTime,
      /** False where the item was not on sale all the time. */
      coversPeriod: Type.Boolean(),
    }),
    Type.Object({ status: Type.Literal('never_on_sale') }),
  ]),
}

export const ListPriceLists = { reply: Type.Object({ priceLists: Type.Array(PriceListRow) }) }

export const AddPriceList = { body: PriceListRecord, reply: Type.Object({ priceListId: Id }) }

/** All of the list as it shall be from now on. Refused where `version` is not the one that there is. */
export const SavePriceList = {
  params: Type.Object({ priceListId: Id }),
  body: Type.Object({ version: Version, priceList: PriceListRecord }),
  reply: Type.Object({}),
}
