/** Parts of the first page of tiles that come when somebody looks at it or arranges it. */
import { speaking } from '../shell/later.tsx'

/** The way to arrange the tiles. */
export const favouritesBar = speaking(() =>
  import('../favourites/FavouritesBar.tsx').then((file) => file.FavouritesBar),
)
/** Where that is done. */
export const favouritesEditor = speaking(() =>
  import('../favourites/FavouritesEditor.tsx').then((file) => file.FavouritesEditor),
)
