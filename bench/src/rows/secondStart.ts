/** `npm start` on any day but the first, until a sale would be accepted. */
import { inTurns } from '../measure/inTurns.ts'
import { median } from '../measure/quantile.ts'
import type { Measurement, Row } from '../row.ts'
import { timeBarePostgres } from '../stage/barePostgres.ts'
import { inClone } from '../stage/clone.ts'
import { timeNpmStart } from '../stage/npm.ts'
import type { Stage } from '../stage/stage.ts'

export const secondStart: Row = { name: 'second-start', measure }

async function measure(stage: Stage): Promise<Measurement[]> {
  const kassa = await stage.kassa()
  await kassa.stop()
  const samples = await inTurns(stage.times(10), {
    figure: () => timeNpmStart(inClone(), kassa.dataDirectory),
    baseline: () => timeBarePostgres(kassa.dataDirectory),
  })
  await kassa.restart()
  return [
    {
      what: '`npm start` with data, until ready to sell',
      ...{ unit: 'milliseconds', figure: median(samples.figure) },
      baseline: { name: 'PostgreSQL alone on the same data', figure: median(samples.baseline) },
      budget: { of: 'figure', atMost: 2000 },
      notes: [
        'From the command to /health: npm, the look for changed sources and the look for migrations are in it.',
      ],
    },
  ]
}
