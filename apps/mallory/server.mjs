// Mallory: what an attacker has. A web server of her own, no database, no secret, nothing of the two apps.
// Started by `npm run demo -- --labs` only, and only on this machine.
import { createServer } from 'node:http'
import { metadataOf, NO_TOKENS, passedOn } from './authorization-server.mjs'
import { counter, framing, logPage, shop } from './pages.mjs'
import { allOf, forget, keep } from './what-reached-her.mjs'

const port = Number(process.env.PORT ?? 5000)
const origin = `http://mallory.localhost:${port}`
const vault = process.env.CLOUDVAULT_URL ?? 'http://127.0.0.1:4000'

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', origin)
  if (request.headers.host !== `mallory.localhost:${port}`) return say(response, 421, 'text/plain', 'Not my name.')
  const [, room = '', run = '', desk = '', ...rest] = url.pathname.split('/')
  if (room === 'caught' || room === 'api') keep(run, request)
  if (room === 'log.json' && request.method === 'DELETE') forget(url.searchParams.get('run') ?? '')
  if (room === 'log.json')
    return say(response, 200, 'application/json', JSON.stringify(allOf(url.searchParams.get('run'))))
  if (room === 'healthz') return say(response, 200, 'text/plain', 'up')
  if (room === '.well-known' && run === 'oauth-authorization-server' && desk === 'as')
    return say(response, 200, 'application/json', metadataOf(`${origin}/as/${rest[0]}`))
  if (room === 'as' && desk === 'authorize') return goes(response, passedOn(vault, run, url.search))
  if (room === 'as' && desk === 'token') return redeems(request, response, run)
  if (room === 'go') return goes(response, url.searchParams.get('to'))
  if (room === 'counter') return say(response, 200, 'text/javascript', counter(`${origin}/caught/${run}`))
  if (room === 'frame') return say(response, 200, 'text/html', framing(vault, url.searchParams.get('of')))
  if (room === 'log') return say(response, 200, 'text/html', logPage(allOf(null)))
  return say(response, room === '' || room === 'caught' || room === 'api' ? 200 : 404, 'text/html', shop())
})
server.listen(port, '127.0.0.1', () => console.log(`Mallory waits at ${origin}`))

function say(response, status, type, body) {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' }).end(body)
}

/** An open redirector: wherever the link says. */
function goes(response, to) {
  if (!to || !URL.canParse(to)) return say(response, 400, 'text/plain', 'Where to?')
  response.writeHead(303, { Location: new URL(to).href }).end()
}

/** A client believes that its code is hers to redeem. She keeps what it sends. */
async function redeems(request, response, run) {
  let body = ''
  for await (const piece of request.setEncoding('utf8')) body = (body + piece).slice(0, 4000)
  keep(run, request, body)
  say(response, 400, 'application/json', NO_TOKENS)
}
