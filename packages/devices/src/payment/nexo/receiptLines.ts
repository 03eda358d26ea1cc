/**
 * The card holder's slip out of a response, as lines of plain text.
 * Source: Terminal API, PaymentReceipt; Adyen form-encodes each line as `name=…&value=…&key=…`, others send the text.
 */
import { withoutCardNumbers } from '../cardNumber.ts'
import { listAt, textAt } from './json.ts'

/** The lines of the card holder's slip, without card numbers; empty where the terminal prints it itself. */
export function cardHolderLines(body: unknown): readonly string[] {
  return listAt(body, 'PaymentReceipt')
    .filter((receipt) => textAt(receipt, 'DocumentQualifier') === 'CustomerReceipt')
    .flatMap((receipt) => listAt(receipt, 'OutputContent', 'OutputText'))
    .map((line) => withoutCardNumbers(lineOf(textAt(line, 'Text'))))
}

function lineOf(text: string): string {
  if (!/(^|&)(name|key)=/.test(text)) return text
  const pairs = new URLSearchParams(text)
  return [pairs.get('name'), pairs.get('value')].filter((part) => part !== null && part !== '').join('  ')
}
