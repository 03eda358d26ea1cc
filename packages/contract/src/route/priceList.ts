/** Messages of the back office about price lists. */
import Type from 'typebox'
import { PriceListRecord } from '../record/priceList.ts'
import { Id } from '../scalar.ts'

/** Of the record: one more with each save. */
const Version = Type.Integer({ minimum: 1 })

export type PriceListRow = Type.Static<typeof PriceListRow>
export const PriceListRow = Type.Object({ priceListId: Id, version: Version, priceList: PriceListRecord })

export const ListPriceLists = { reply: Type.Object({ priceLists: Type.Array(PriceListRow) }) }

export const AddPriceList = { body: PriceListRecord, reply: Type.Object({ priceListId: Id }) }

/** All of the list as it shall be from now on. Refused where `version` is not the one that there is. */
export const SavePriceList = {
  params: Type.Object({ priceListId: Id }),
  body: Type.Object({ version: Version, priceList: PriceListRecord }),
  reply: Type.Object({}),
}
