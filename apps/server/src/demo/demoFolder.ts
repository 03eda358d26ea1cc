/** Files of the demo: beside this file in the source, beside the bundle in the product. */
import { fileURLToPath } from 'node:url'

export const demoFolder = fileURLToPath(new URL('./data/', import.meta.url))
