import { randomUUID } from 'node:crypto'

/** Wide enough for a UUID, a ULID or a trace's id; too narrow for a JWT, which has dots, and for our tokens, which have `_`. */
const WELL_FORMED = /^[A-Za-z0-9-]{8,64}$/

/** The name under which a request is found in every log that it leaves a line in: the sender's, where it sent one. */
export function requestIdFrom(given: string | string[] | undefined): string {
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID()
}

/** The same of a request that somebody is answering. */
export function requestIdOf(request: { headers: { get(name: string): string | null } }): string | null {
  return request.headers.get('x-request-id')
}
