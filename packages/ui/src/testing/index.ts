// What tests of the apps may use from the design system; never part of a build.
export { catalogueFaults } from './catalogueFaults.ts'
export type { UiCatalogue } from './uiCatalogue.ts'
