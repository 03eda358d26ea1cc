/** Scales as the server keeps them, and changing them. */
import type { ScaleRecord } from '@kassa/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { scalesKey } from '../request/keys.ts'

export type ScaleRow = Reply<'listScales'>['scales'][number]
export type RegisterChoice = Reply<'listScales'>['registers'][number]
export type Reading = Reply<'tryScale'>

export const scalesQuery = queryOptions({
  queryKey: scalesKey,
  queryFn: ({ signal }) => ask('listScales', {}, signal),
})

type Change = { scale: ScaleRecord; registerIds: string[] }

/** Saves a scale; `version` 0 for a new one. `onSaved` is called whatever is on the screen by then.   Fails: `changed_meanwhile` (rejected). */
export function useSaveScale(
  { scaleId, version }: Pick<ScaleRow, 'scaleId' | 'version'>,
  onSaved: (scale: ScaleRecord) => void,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ scale, registerIds }: Change) => {
      await ask('saveScale', { params: { scaleId }, body: { version, scale, registerIds } })
      onSaved(scale)
      await client.invalidateQueries({ queryKey: scalesKey })
    },
  })
}

/** Takes a scale away from its tills. */
export function useRemoveScale(scaleId: string, onRemoved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      await ask('removeScale', { params: { scaleId } })
      onRemoved()
      await client.invalidateQueries({ queryKey: scalesKey })
    },
  })
}

/** Asks a scale on the network for its weight, as it is typed. */
export function useTryScale() {
  return useMutation({
    mutationFn: ({ protocol, connection }: ScaleRecord) => {
      if (connection.type !== 'network') throw new Error('a serial scale is tried at its till')
      const { host, port } = connection
      return ask('tryScale', { body: { protocol, host, port } })
    },
  })
}
