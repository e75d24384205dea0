import { connect, createServer } from 'node:net'

const LOOPBACK = ['127.0.0.1', '::1']

/** Nobody listens on this port of either loopback address, and nothing keeps us from it. */
export async function isFree(port: number): Promise<boolean> {
  for (const address of LOOPBACK) {
    if (await answers(port, address)) return false // some systems let two bind, and only one answers
    if (!(await canListen(port, address))) return false
  }
  return true
}

/** The first free port of those asked for, else any the system gives. */
export async function freePort(...wanted: number[]): Promise<number> {
  for (const port of wanted) if (await isFree(port)) return port
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function answers(port: number, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, address)
    const done = (answered: boolean) => {
      socket.destroy()
      resolve(answered)
    }
    socket.setTimeout(1_000, () => done(false))
    socket.once('connect', () => done(true))
    socket.once('error', () => done(false))
  })
}

function canListen(port: number, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'),
    )
    server.listen(port, address, () => server.close(() => resolve(true)))
  })
}
