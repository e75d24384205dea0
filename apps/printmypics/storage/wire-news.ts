import pg from 'pg'
import { configuration } from '#configuration'
import { NEWS } from './wire-messages.ts'

type Listener = { viewerId: string; tell: (id: string) => void }

/** One connection listens for what any instance has written, and only while somebody watches. */
const listeners = new Set<Listener>()
let connection: pg.Client | null = null
let ready: Promise<unknown> = Promise.resolve()

/** Calls back with the id of each message of this viewer that is written from now on, until the returned function is called. */
export async function onNews(viewerId: string, tell: (id: string) => void): Promise<() => void> {
  const listener = { viewerId, tell }
  listeners.add(listener)
  if (!connection) listen()
  await ready
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) hangUp()
  }
}

function listen(): void {
  const client = new pg.Client({ connectionString: configuration().databaseUrl, keepAlive: true })
  connection = client
  client.on('notification', ({ payload }) => {
    const [viewerId = '', id = ''] = (payload ?? '').split(' ')
    for (const listener of listeners) if (listener.viewerId === viewerId) listener.tell(id)
  })
  client.on('error', () => again(client))
  client.on('end', () => again(client))
  ready = client
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
