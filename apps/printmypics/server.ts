import { createServer } from 'node:http'
import next from 'next'
import { configuration } from '#configuration'

const { host, port, url } = configuration()
const dev = process.argv.includes('--dev')
const app = next({ dev, dir: process.cwd(), hostname: host, port })
const page = app.getRequestHandler()
await app.prepare()

const server = createServer((request, response) => page(request, response))
server.listen(port, host, () => console.log(`PrintMyPics answers at ${url}`))

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), 5_000).unref()
  })
}
