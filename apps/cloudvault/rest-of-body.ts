import type { IncomingMessage } from 'node:http'

/** What is thrown away for the sake of an answer that is read: bytes, and milliseconds. */
const MOST = 128 * 1024 * 1024
const LONGEST = 60_000

/**
 * RFC 9110 §15.5.14 — an answer before the end of the body is an answer that many clients never read: they are still writing
 * when the connection closes under them, and see a broken pipe instead of "too large". So the rest is heard out first,
 * within a bound, and forgotten.
 */
export function afterBody(
  incoming: IncomingMessage,
  answer: Response | Promise<Response>,
): Response | Promise<Response> {
  const hasBody = 'content-length' in incoming.headers || 'transfer-encoding' in incoming.headers
  return hasBody ? heardOut(incoming, answer) : answer
}

async function heardOut(incoming: IncomingMessage, answer: Response | Promise<Response>): Promise<Response> {
  const response = await answer
  if (!incoming.complete) await rest(incoming)
  return response
}

function rest(incoming: IncomingMessage): Promise<void> {
  incoming.removeAllListeners('data') // whoever has refused the body would pause it again, or keep it
  return new Promise((resolve) => {
    let bytes = 0
    const timer = setTimeout(resolve, LONGEST)
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    incoming.on('data', (piece: Buffer) => {
      bytes += piece.length
      if (bytes > MOST) done()
    })
    for (const event of ['end', 'close', 'error']) incoming.once(event, done)
    incoming.resume()
  })
}
