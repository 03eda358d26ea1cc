/** Kinds of barcode, and the identifier that scanners can put before the text of each.
 *  Source: ISO/IEC 15424 (data carrier identifiers), GS1 General Specifications 5.1.3. */

export type Symbology =
  | 'ean_13'
  | 'ean_8'
  | 'upc_a'
  | 'upc_e'
  | 'itf_14'
  | 'gs1_128'
  | 'gs1_databar'
  | 'gs1_data_matrix'
  | 'gs1_qr'
  | 'gs1_dot_code'
  | 'code_128'
  | 'code_39'
  | 'data_matrix'
  | 'qr'

const byIdentifier: ReadonlyMap<string, Symbology> = new Map<string, Symbology>([
  [']E0', 'ean_13'],
  [']E4', 'ean_8'],
  [']I1', 'itf_14'],
  [']C1', 'gs1_128'],
  [']e0', 'gs1_databar'],
  [']d2', 'gs1_data_matrix'],
  [']Q3', 'gs1_qr'],
  [']J1', 'gs1_dot_code'],
  [']C0', 'code_128'],
  [']A0', 'code_39'],
  [']d1', 'data_matrix'],
  [']Q1', 'qr'],
])

/** Returns the text without a symbology identifier in front, and the symbology that it names. An identifier that is not known
 *  stays part of the text. */
export function takeSymbology(text: string): { text: string; symbology?: Symbology } {
  const symbology = byIdentifier.get(text.slice(0, 3))
  return symbology === undefined ? { text } : { text: text.slice(3), symbology }
}
