import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { startRevocationRounds } from '#cloudvault/revocation-rounds'
import { configuration } from '#configuration'
import { startFulfilment } from '#fulfilment/start'
import { answersLabRunner } from '#labs/endpoints'
import { leave } from '#leaving'
import { PEER_HEADER } from '#throttle/address'
import { onErrand } from '#watch/errand'
import { logLastWords } from '#watch/failures'
import { log } from '#watch/log'
import { openManagement } from '#watch/management'
import { writeRequestLines } from '#watch/request-lines'
import { startTelemetry } from '#watch/telemetry'
import { writeDown } from '#wire/ear'
import { answersRecordingPeer } from '#wire/endpoints'
import { recorded } from '#wire/record'
import { withWords } from './page-failed.ts'
import { PAPER_JAM } from './paper-jam.ts'
import { needsNoScript, withoutScripts } from './without-scripts.ts'

const { host, port, url, mode, drainSeconds, recordingKey, labKey, logLevel, metrics } = settings()
log().level = logLevel
logLastWords()
const dev = process.argv.includes('--dev')
const app = next({ dev, dir: process.cwd(), hostname: host, port })
const page = app.getRequestHandler()
await app.prepare()

/** Forms only: nobody uploads anything to this shop. */
const LONGEST_FORM = 64 * 1024

function answer(request: IncomingMessage, response: ServerResponse): unknown {
  const { 'content-length': length, 'transfer-encoding': chunked } = request.headers
  if (chunked || Number(length ?? 0) > LONGEST_FORM) return response.writeHead(413, { Connection: 'close' }).end()
  request.headers[PEER_HEADER] = request.socket.remoteAddress ?? ''
  const bare = !dev && needsNoScript(request) ? withoutScripts(request, response) : response
  return page(request, withWords(bare, PAPER_JAM))
}

/** Without a recording key, and so in live mode, there is no ear at all. */
const listened = recordingKey ? recorded(answer, writeDown) : answer
/** Longer than any proxy keeps an idle connection, so that none sends into one we are closing. */
const keepAliveTimeout = 65_000
const server = createServer({ keepAliveTimeout }, (request, response) => {
  if (recordingKey && answersRecordingPeer(recordingKey, request, response)) return
  if (labKey && answersLabRunner(labKey, request, response)) return
  return onErrand({ requestId: String(request.headers['x-request-id']) }, () => listened(request, response))
})
writeRequestLines(server)
await openManagement(server, metrics.port, metrics.host)
const sendLastTelemetry = await startTelemetry(server)
server.on('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE'
  console.error(taken ? `PrintMyPics cannot start: port ${port} is taken.` : `PrintMyPics: ${error.message}`)
  process.exit(1)
})
server.listen(port, host, () => announce(`PrintMyPics answers at ${url}`))
const stopRounds = startRevocationRounds()
const stopFulfilment = startFulfilment()

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    log().info({ signal, drain_seconds: drainSeconds }, 'asked to end')
    stopRounds()
    stopFulfilment() // another instance takes up what lies on the press
    // Ctrl-C is a person who waits; SIGTERM is a machine that has others to send the requests to.
    await leave(server, {
      drainSeconds: signal === 'SIGTERM' ? drainSeconds : 0,
      longestSeconds: mode === 'live' ? 25 : 5,
    })
    await sendLastTelemetry()
    log().info('ended')
    process.exit(0)
  })
}

/** A line among lines, and to a person who wants no lines, a sentence. */
function announce(words: string): void {
  if (log().isLevelEnabled('info')) log().info({ mode, port }, words)
  else console.log(words)
}

function settings() {
  try {
    return configuration()
  } catch (error) {
    console.error(`PrintMyPics cannot start:\n${error instanceof Error ? error.message : error}`)
    process.exit(1)
  }
}
