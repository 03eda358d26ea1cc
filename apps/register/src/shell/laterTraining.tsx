/** What the real till says of training mode, with its words: in files of their own. */
import { trainingWords } from '../training/trainingWords.ts'
import { later } from './later.tsx'

/** That whoever signed in is asked to practise. */
export const askedExercises = later(async () => {
  const [component] = await Promise.all([
    import('../training/AskedExercises.tsx').then((file) => file.AskedExercises),
    trainingWords.load(),
  ])
  return component
})
