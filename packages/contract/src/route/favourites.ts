/** Messages about the tiles that registers show first: of the back office, and of the register itself. */
import Type from 'typebox'
import { FavouritesRecord } from '../record/favourites.ts'
import { Id, Name } from '../scalar.ts'

/** Of the record; 0 while there is none. */
const Version = Type.Integer({ minimum: 0 })

export const ListFavourites = {
  reply: Type.Object({
    registers: Type.Array(
      Type.Object({
        registerId: Id,
        storeId: Id,
        name: Name,
        version: Version,
        favourites: FavouritesRecord,
      }),
    ),
  }),
}

/** All of it as it shall be from now on. Refused where `version` is given and not the one that there is. */
export const SaveFavourites = {
  params: Type.Object({ registerId: Id }),
  body: Type.Object({ version: Type.Optional(Version), favourites: FavouritesRecord }),
  reply: Type.Object({}),
}
