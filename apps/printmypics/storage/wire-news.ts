import pg from 'pg'
import { configuration } from '#configuration'
import { NEWS } from './wire-messages.ts'

type Listener = (ids: readonly string[]) => void

/** One connection listens for what any instance has written, and only while somebody watches. */
const listeners = new Set<Listener>()
let connection: pg.Client | null = null

/** Calls back with the ids of new messages until the returned function is called. */
export function onNews(listener: Listener): () => void {
  listeners.add(listener)
  if (!connection) listen()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) hangUp()
  }
}

function listen(): void {
  const client = new pg.Client({ connectionString: configuration().databaseUrl, keepAlive: true })
  connection = client
  client.on('notification', ({ payload }) => {
    for (const tell of listeners) tell([payload ?? ''])
  })
  client.on('error', () => again(client))
  client.on('end', () => again(client))
  client
    .connect()
    .then(() => client.query(`LISTEN ${NEWS}`))
    .catch(() => again(client))
}

/** Cut off: once more in a moment, if there still is somebody to tell. */
function again(client: pg.Client): void {
  if (connection !== client) return
  hangUp()
  setTimeout(() => {
    if (!connection && listeners.size > 0) listen()
  }, 1_000).unref()
}

function hangUp(): void {
  const client = connection
  connection = null
  client?.end().catch(() => {})
}
