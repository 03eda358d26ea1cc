/** Which scans are receipts. Told without reading them: what reads them comes later. */

/** Whether a scanned code is the QR code of a receipt. */
export function isReceiptCode(code: string): boolean {
  return /^KASSA[12]:/.test(code)
}
