/** A message as mail servers carry it: headers in ASCII, the same content as text and as HTML.   Source: RFC 5322, RFC 2045, RFC 2047. */

export type Message = {
  /** Without angle brackets; the same for each attempt, so that a doubled mail can be told. */
  messageId: string
  from: { name: string; address: string }
  to: string
  subject: string
  /** BCP 47 */
  language: string
  text: string
  html: string
  atMs: number
}

const longestLine = 76
/** Bytes that make an encoded word of at most 75 characters. */
const bytesPerWord = 42

/** Returns the message, lines ended by CRLF.   Ensures: nothing in it ends a header but its own end. */
export function composeMessage(message: Message): string {
  const { messageId, from, to, subject, language, text, html, atMs } = message
  const boundary = `kassa-${messageId.replace(/[^A-Za-z0-9]/g, '').slice(0, 40)}`
  const headers = [
    `From: ${encodedWords(from.name)} <${from.address}>`,
    `To: <${to}>`,
    `Subject: ${encodedWords(subject)}`,
    `Date: ${new Date(atMs).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${messageId}>`,
    `Content-Language: ${language}`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ]
  const parts = [part('text/plain', text), part('text/html', html)]
  return [...headers, '', ...parts.flatMap((lines) => [`--${boundary}`, ...lines]), `--${boundary}--`].join(
    '\r\n',
  )
}

function part(type: string, content: string): string[] {
  const base64 = Buffer.from(content, 'utf8').toString('base64')
  return [
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64.match(new RegExp(`.{1,${longestLine}}`, 'g')) ?? []),
    '',
  ]
}

/** Returns the text as encoded words, cut between characters, one to a line. */
function encodedWords(text: string): string {
  const words: string[] = ['']
  for (const character of text) {
    const last = words.at(-1) ?? ''
    const isFull = Buffer.byteLength(last + character) > bytesPerWord
    if (isFull) words.push(character)
    else words[words.length - 1] = last + character
  }
  return words.map((word) => `=?utf-8?B?${Buffer.from(word, 'utf8').toString('base64')}?=`).join('\r\n ')
}
