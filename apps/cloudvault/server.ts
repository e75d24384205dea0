import { createServer, IncomingMessage, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import next from 'next'
import { answerBackChannel } from '#back-channel/answer'
import { BACK_CHANNEL_PATH } from '#back-channel/routes'
import { tellClients } from '#back-channel/tell-clients'
import { configuration } from '#configuration'
import { answerFrontChannel } from '#front-channel/answer'
import { isFrontChannel } from '#front-channel/routes'
import { broken } from '#front-channel/stops'
import { leave } from '#leaving'
import { writeNotes } from '#storage/last-use'
import { purge } from '#storage/purge'
import { shelfAt, sweepShelf } from '#vault/sweep'
import { logLastWords } from '#watch/failures'
import { log } from '#watch/log'
import { openManagement } from '#watch/management'
import { writeRequestLines } from '#watch/request-lines'
import { startTelemetry } from '#watch/telemetry'
import { answerWithEar } from '#wire/ear'
import { endStreams } from '#wire/event-stream'
import { writeWaiting } from '#wire/waiting'
import { tellPeer } from './instrumentation.ts'
import { nodeRequest } from './node-request.ts'
import { withWords, wordsOf } from './page-failed.ts'
import { afterBody } from './rest-of-body.ts'
import { needsNoScript, withoutScripts } from './without-scripts.ts'

/** The two tables straight on node:http, Next behind them for the pages. */
const { host, port, issuer, mode, drainSeconds, metrics, logLevel } = configuration()
log().level = logLevel
logLastWords()
const dev = process.argv.includes('--dev')
Object.assign(globalThis, { [Symbol.for('cloudvault.server')]: true }) // told to `instrumentation.ts`, which Next loads
const app = next({ dev, dir: process.cwd(), hostname: host, port })
const page = app.getRequestHandler()
await app.prepare()
const failed = await wordsOf(broken())

const listen = (answer: (request: Request) => Response | Promise<Response>) =>
  getRequestListener(
    (request, { incoming }) =>
      incoming instanceof IncomingMessage
        ? afterBody(incoming, answer(nodeRequest(request, incoming)))
        : answer(request),
    { hostname: host },
  )
const backChannelListener = listen(answerBackChannel)
const frontChannelListener = listen(answerFrontChannel)

/** Longer than any client keeps an idle connection, so that none sends into one we are closing. */
const keepAliveTimeout = 65_000
const answer = (request: IncomingMessage, response: ServerResponse) => {
  // A target may be a whole address. Its host is nobody's business: what an answer names comes from the configuration.
  request.url = (request.url ?? '/').replace(/^https?:\/\/[^/?]*\/?/i, '/')
  const path = request.url.split('?', 1)[0] ?? '/'
  if (BACK_CHANNEL_PATH.test(path)) return backChannelListener(request, response)
  if (isFrontChannel(request.method ?? 'GET', path)) return frontChannelListener(request, response)
  tellPeer(request)
  const bare = !dev && needsNoScript(request) ? withoutScripts(request, response) : response
  return page(request, withWords(bare, failed))
}
const server = createServer({ keepAliveTimeout, joinDuplicateHeaders: true })
answerWithEar(server, answer)
writeRequestLines(server)
await openManagement(server, metrics.port, metrics.host)
const sendLastTelemetry = await startTelemetry(server)

server.listen(port, host, () => announce(`CloudVault answers at ${issuer}`))

/** A line among lines, and to a person who wants no lines, a sentence. */
function announce(words: string): void {
  if (log().isLevelEnabled('info')) log().info({ mode, port }, words)
  else console.log(words)
}

const HOUR = 60 * 60 * 1000
const rounds = setInterval(() => tellClients(new Date()).catch(() => {}), 3_000).unref()
const tidy = (now: Date) => Promise.allSettled([purge(now), sweepShelf(shelfAt(now), now)]) // a lost database is seen elsewhere
setInterval(() => tidy(new Date()), HOUR * (0.75 + Math.random() / 2)).unref()

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    log().info({ signal, drain_seconds: drainSeconds }, 'asked to end')
    clearInterval(rounds)
    endStreams() // their browsers come back, to another instance
    // Ctrl-C is a person who waits; SIGTERM is a machine that has others to send the requests to.
    await leave(server, {
      drainSeconds: signal === 'SIGTERM' ? drainSeconds : 0,
      longestSeconds: mode === 'live' ? 25 : 5,
    })
    await Promise.allSettled([writeNotes(), writeWaiting(), sendLastTelemetry()])
    log().info('ended')
    process.exit(0)
  })
}
