/** A display message of the simulated terminal. Source: Terminal API, display notifications. */
import { randomUUID } from 'node:crypto'

/** The DisplayRequest that tells a register what stands on the terminal's display. */
export function displayMessage({ saleId, event }: { saleId: string; event: string }): object {
  const at = new Date().toISOString()
  const reference = new URLSearchParams({ TransactionID: randomUUID(), TimeStamp: at, event })
  return {
    SaleToPOIRequest: {
      MessageHeader: {
        ProtocolVersion: '3.0',
        MessageClass: 'Device',
        MessageCategory: 'Display',
        MessageType: 'Request',
        SaleID: saleId,
        DeviceID: randomUUID().slice(0, 8),
        POIID: 'SIMULATOR',
      },
      DisplayRequest: {
        DisplayOutput: [
          {
            Device: 'CashierDisplay',
            InfoQualify: 'Status',
            ResponseRequiredFlag: false,
            OutputContent: {
              OutputFormat: 'MessageRef',
              PredefinedContent: { ReferenceID: reference.toString() },
            },
          },
        ],
      },
    },
  }
}
