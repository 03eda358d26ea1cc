/** The printer's language. A file of its own, so that the renderer is loaded when something is printed and not before. */
export { drawerKick, renderReceipt } from '@kassa/devices'
