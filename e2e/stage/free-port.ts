import { createServer } from 'node:net'

/** More than there are workers. Each has ports of its own to choose from: a port is free until somebody listens there, and an app takes seconds to. */
const SHARES = 16
const share = Number(process.env.TEST_PARALLEL_INDEX ?? 0)
const given = new Set<number>()

/** A port nothing listens on right now, and that nobody else was told. */
export async function freePort(): Promise<number> {
  while (true) {
    const port = await anyPort()
    // The system gives listeners odd ports as long as there are any.
    if (given.has(port) || (port >> 1) % SHARES !== share % SHARES) continue
    given.add(port)
    return port
  }
}

async function anyPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (!address || typeof address === 'string') throw new Error('no port')
  return address.port
}
