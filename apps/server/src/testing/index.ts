/** What browser tests take from the server: a demo business that they plan, with devices of their own. */
export { drawPlan, keepPlan } from '../demo/demoPlan.ts'
export { prepareDataDirectory } from '../postgres/dataDirectory.ts'
