/** What tests of other packages take of the devices: the simulated scale at a serial port. */
export { makeSerialTwin, type SerialTwin } from './serialTwin.ts'
