/** What a practice till has besides a till: a terminal to play, and exercises that are worth something. */
import type { ExerciseName, FactBody } from '@kassa/contract'

/** A payment that the practice terminal was asked for. */
export type AskedCard = { attemptId: string; amountMinor: number; currency: string }

/** A card terminal whose card holder is whoever practises. */
export type PracticeTerminal = {
  /** What waits for a card; the same object until that changes. */
  asked(): AskedCard | undefined
  subscribe(listener: () => void): () => void
  /** Does nothing where no card is waited for. */
  answer(how: 'approved' | 'declined'): void
}

/** An exercise that somebody is asked to do; `dueDay`: the earliest, on the wall of the store. */
export type AskedExercise = { exercise: ExerciseName; dueDay: string }

/** What an exercise was worth. */
export type ExerciseScore = Omit<FactBody['exercise_done'], 'operatorId'>
