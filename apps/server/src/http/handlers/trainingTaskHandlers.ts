/** Handlers for exercises that people are asked to do: asked in the back office, looked up by tills. */
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { lockRecord, readRecord, readRecords } from '../../records/readRecord.ts'
import { writeRecords } from '../../records/writeRecords.ts'
import { listExercises } from '../../staff/listExercises.ts'
import { type Handlers, ok, problem } from '../handler.ts'

type TrainingTaskHandlers = Pick<
  Handlers,
  'listTrainingTasks' | 'askTraining' | 'endTrainingTask' | 'readDoneExercises'
>

const kind = 'training_task'

export function makeTrainingTaskHandlers({
  pool,
  nowMs,
}: {
  pool: Pool
  nowMs: () => number
}): TrainingTaskHandlers {
  return {
    async listTrainingTasks({ caller: { tenantId } }) {
      const records = await withTenant(pool, tenantId, (client) => readRecords(client, tenantId, kind))
      const tasks = records.map(({ id, body }) => ({ taskId: id, task: body }))
      return ok({ tasks: tasks.sort((a, b) => (a.task.dueDay < b.task.dueDay ? -1 : 1)) })
    },

    async askTraining({ caller: { tenantId }, params: { taskId: id }, body: task }) {
      if (task.dueDay < task.askedDay) return problem('invalid_request', 'due before it is asked')
      return withTenant(pool, tenantId, async (client) => {
        for (const staffId of task.staffIds ?? []) {
          const member = await readRecord(client, tenantId, { kind: 'staff', id: staffId })
          if (member === undefined) return problem('not_found', 'no such member of staff')
        }
        if ((await lockRecord(client, tenantId, { kind, id })) === undefined) {
          await writeRecords(client, tenantId, [{ kind, id, body: task }])
        }
        return ok({})
      })
    },

    async endTrainingTask({ caller: { tenantId }, params: { taskId: id } }) {
      return withTenant(pool, tenantId, async (client) => {
        if ((await lockRecord(client, tenantId, { kind, id })) === undefined)
          return problem('not_found', 'nobody is asked that')
        await writeRecords(client, tenantId, [{ kind, id, body: null }])
        return ok({})
      })
    },

    async readDoneExercises({ caller: { identity }, params: { staffId } }) {
      const { tenant } = identity
      const rows = await withTenant(pool, tenant, (client) => listExercises(client, tenant, nowMs()))
      const done = rows
        .filter((row) => row.staffId === staffId)
        .map(({ exercise, at }) => ({ exercise, day: at.slice(0, 10) }))
      return ok({ done })
    },
  }
}
