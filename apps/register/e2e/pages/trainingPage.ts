/** Training mode: its band, its exercises, its terminal. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '../expect.ts'
import type { Speech } from './speech.ts'

type ExerciseName = 'sell' | 'discount' | 'return' | 'split_payment' | 'end_of_shift'

export class TrainingPage {
  readonly page: Page
  readonly speech: Speech['training']
  readonly band: Locator
  readonly score: Locator

  constructor(page: Page, { training }: Speech) {
    this.page = page
    this.speech = training
    this.band = page.getByRole('note').filter({ hasText: training.band.title })
    this.score = page.locator('[data-score]')
  }

  async begin(exercise: ExerciseName): Promise<void> {
    await this.band.getByRole('button', { name: this.speech.exercises.title }).click()
    const list = this.page.getByRole('dialog', { name: this.speech.exercises.title })
    await list.getByRole('button', { name: this.speech.exercises[`${exercise}_lead`] }).click()
  }

  /** What is to be done now in the exercise of that name. */
  async expectStep(exercise: ExerciseName, instruction: string): Promise<void> {
    const card = this.page.getByRole('region', { name: this.speech.exercises[exercise] })
    await expect(card.getByRole('status')).toContainText(instruction)
  }

  async leave(): Promise<void> {
    await this.band.getByRole('button', { name: this.speech.band.leave }).click()
    await expect(this.band).toBeHidden()
  }
}
