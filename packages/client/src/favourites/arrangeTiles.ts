/** The tiles that a register shows first, arranged at the register itself. Comes when it is first needed. */
import { type Acting, authorise } from '../approval/authority.ts'
import type { Notice, NoticeCode } from '../till/notice.ts'
import type { CommandOutcome } from '../till/till.ts'
import type { Workstation } from '../till/workstation.ts'

const patienceMs = 8_000

type Arranging = {
  acting: Acting
  itemIds: readonly string[]
  refuse: (code: NoticeCode, detail?: Notice['detail']) => CommandOutcome
}

/** Saves the tiles at the server, and resolves when this till has them from there.   Fails: `approval_wanted`, `tiles_not_saved`
 *  (returned). */
export async function arrangeTiles(
  { records, session, start }: Workstation,
  { acting, itemIds, refuse }: Arranging,
): Promise<CommandOutcome> {
  const authorised = authorise({ permission: 'arrange_tiles' }, acting)
  if (authorised.status !== 'authorised') return authorised
  const { categoryId } = records.favourites ?? {}
  const favourites = { itemIds: [...new Set(itemIds)], ...(categoryId && { categoryId }) }
  const input = { params: { registerId: start.device.registerId }, body: { favourites } }
  const outcome = await session.call('saveFavourites', input, { timeoutMs: patienceMs })
  if (outcome.status !== 'ok') return refuse('tiles_not_saved')
  await records.refresh()
  return { status: 'done' }
}
