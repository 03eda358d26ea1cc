/** Two things measured in turns, so that a machine which gets slower or faster meanwhile does so to both. */

export type Samples = { figure: number[]; baseline: number[] }

/** Runs both sides `rounds` times, the one that goes first changing each round, and returns what they measured.
 *  Each side gets the number of the round, from 0. */
export async function inTurns(
  rounds: number,
  sides: Record<keyof Samples, (round: number) => Promise<number> | number>,
): Promise<Samples> {
  const samples: Samples = { figure: [], baseline: [] }
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (['figure', 'baseline'] as const) : (['baseline', 'figure'] as const)
    for (const side of order) samples[side].push(await sides[side](round))
  }
  return samples
}
