const HEARTBEAT = 15_000

/** Streams that are open: a server that wants to end ends them. */
const open = new Set<() => void>()

/** Ends every open stream. */
export function endStreams(): void {
  for (const end of [...open]) end()
}

/** Server-sent events for as long as the browser stays. `begin` is given a way to send, and gives back how to stop. */
export function eventStream(begin: (send: (text: string) => void) => () => void): Response {
  let end = () => {}
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true
      const send = (text: string) => {
        if (isOpen) controller.enqueue(new TextEncoder().encode(text))
      }
      send('retry: 2000\n\n')
      const stop = begin(send)
      const beat = setInterval(() => send(': still here\n\n'), HEARTBEAT)
      end = () => {
        if (!isOpen) return
        isOpen = false
        clearInterval(beat)
        open.delete(end)
        stop()
        closeQuietly(controller)
      }
      open.add(end)
    },
    cancel: () => end(),
  })
  const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' }
  return new Response(stream, { headers })
}

function closeQuietly(controller: ReadableStreamDefaultController): void {
  try {
    controller.close()
  } catch {
    // the browser has closed it already
  }
}
