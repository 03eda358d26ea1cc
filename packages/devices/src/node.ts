/** The public face of the device package for Node.js: drivers over sockets, and the simulators. */
export { type TcpPrinterOptions, tcpPrinter } from './printer/tcp9100.ts'
export { tcpScale } from './scale/tcpScale.ts'
export { type PrinterSimulator, startPrinterSimulator } from './simulators/printer.ts'
export { type ScaleSimulator, startScaleSimulator } from './simulators/scale.ts'
export { instantPace, lifelikePace } from './simulators/terminal/cardHolder.ts'
export { startTerminalSimulator, type TerminalSimulator } from './simulators/terminal.ts'
