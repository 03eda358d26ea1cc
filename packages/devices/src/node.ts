/** The public face of the device package for Node.js: drivers over sockets, and the simulators. */
export { startTerminalSimulator, type TerminalSimulator } from './simulators/terminal.ts'
