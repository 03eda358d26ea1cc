/** Server-sent events out of the body of an answer.   Source: HTML Living Standard §9.2.6. */

/** Reads until the stream ends; `event` gets the data of each event, `heard` is called for every sign of life.
 *  Rejects where the connection breaks. */
export async function readEventStream(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  { heard, event }: { heard: () => void; event: (data: string) => void },
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    heard()
    const blocks = (rest + part.value).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = block
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart())
      if (data.length > 0) event(data.join('\n'))
    }
  }
}
