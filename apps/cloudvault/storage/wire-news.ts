import pg from 'pg'
import { configuration } from '#configuration'
import { NEWS } from './wire-messages.ts'

/**
 * Every instance hears what any of them has written. One connection listens, and only while somebody watches; the two
 * bundles of a process meet on a symbol of `globalThis`.
 */
const KEY = Symbol.for('cloudvault.wire.news')
type Listener = (messageIds: readonly string[]) => void
type Station = { listeners: Set<Listener>; client: pg.Client | null }
const home = globalThis as { [KEY]?: Station }

/** Calls back with the ids of new messages until the returned function is called. */
export function onNews(listener: Listener): () => void {
  home[KEY] ??= { listeners: new Set(), client: null }
  const station = home[KEY]
  station.listeners.add(listener)
  if (!station.client) open(station)
  return () => {
    station.listeners.delete(listener)
    if (station.listeners.size === 0) close(station)
  }
}

function open(station: Station): void {
  const client = new pg.Client({ connectionString: configuration().databaseUrl, keepAlive: true })
  station.client = client
  client.on('notification', ({ payload }) => {
    const ids = (payload ?? '').split(' ').filter(Boolean)
    for (const listener of station.listeners) listener(ids)
  })
  client.on('error', () => lost(station, client))
  client.on('end', () => lost(station, client))
  client.connect().then(
    () => client.query(`LISTEN ${NEWS}`).catch(() => lost(station, client)),
    () => lost(station, client),
  )
}

/** Cut off: once more in a moment, if there still is somebody to tell. Who missed something reads it at the next news. */
function lost(station: Station, client: pg.Client): void {
  if (station.client !== client) return
  close(station)
  setTimeout(() => {
    if (!station.client && station.listeners.size > 0) open(station)
  }, 1_000).unref()
}

function close(station: Station): void {
  const { client } = station
  station.client = null
  client?.end().catch(() => {})
}
