import { log } from './log.ts'
import { requestIdOf } from './request-id.ts'

/** A bug that a request ran into: its stack, and the name under which the request's line is found. */
export function logFailure(error: unknown, request: { headers: { get(name: string): string | null } }): void {
  log().error({ error, request_id: requestIdOf(request) }, 'failed')
}

/** What nobody caught ends the process, as Node would have it; but not before it has been written down. */
export function logLastWords(): void {
  process.on('uncaughtExceptionMonitor', (error) => log().fatal({ error }, 'ended by an error that nobody caught'))
}
