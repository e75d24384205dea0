import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** The demo's two ports, unless it is the demo itself that has them. PostgreSQL takes another port by itself. */
export async function ports(root, args) {
  const { values } = parseArgs({ args, strict: false, options: { 'port-base': { type: 'string' } } })
  const base = Number(values['port-base'] ?? 3000)
  const wanted = [base, base + 1000]
  const taken = []
  for (const port of wanted) if (!(await isFree(port))) taken.push(port)
  if (taken.length === 0) return { fine: true, says: `${wanted.join(' and ')} are free` }
  if (await demoRuns(root)) return { fine: true, says: `${taken.join(' and ')} are the demo's own: it is running` }
  const which = taken.length === 1 ? `${taken[0]} is` : `${taken.join(' and ')} are`
  return { fine: false, says: `${which} taken by another program. End it, or: npm run demo -- --port-base ${base + 2}` }
}

async function isFree(port) {
  for (const address of ['127.0.0.1', '::1']) if (!(await canListen(port, address))) return false
  return true
}

function canListen(port, address) {
  return new Promise((done) => {
    const server = createServer()
    server.once('error', ({ code }) => done(code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT'))
    server.listen(port, address, () => server.close(() => done(true)))
  })
}

/** The launcher that is running answers at the address in its note. */
async function demoRuns(root) {
  const note = join(resolve(root, process.env.DEMO_DATA_DIR || '.data'), 'running.json')
  if (!existsSync(note)) return false
  try {
    const { port, token } = JSON.parse(readFileSync(note, 'utf8'))
    const headers = { authorization: `Bearer ${token}` }
    return (await fetch(`http://127.0.0.1:${port}/`, { headers, signal: AbortSignal.timeout(2_000) })).ok
  } catch {
    return false
  }
}
