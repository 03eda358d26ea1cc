/** Where the walk of the guides stops for a picture. */
import type { Page } from '@playwright/test'

/** A picture: its name, of which page, and what is special about it. */
export type Stop = { name: string; page: Page; on?: 'phone' | 'dark' }
