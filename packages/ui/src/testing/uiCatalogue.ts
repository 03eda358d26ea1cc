/** The design system's own words, as one catalogue holds them. */
import type en from '../words/catalogues/en.json'

export type UiCatalogue = typeof en
