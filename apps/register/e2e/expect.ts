/** Expectations that wait long enough for a busy machine; what is there at once is seen at once. */
import { expect as base } from '@playwright/test'

export const expect = base.configure({ timeout: 15_000 })
