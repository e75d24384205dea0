import { configuration } from '#configuration'
import { spans } from '#watch/spans'
import { mostConnections, preparedFrom, type Sql, sql } from './database.ts'
import { Lanes } from './lanes.ts'
import { written } from './text-format.ts'

/** How often a copy is asked how far it lags. Between two looks it is believed, and not for longer: see `believedUntil`. */
const LOOK_EVERY_MS = 5_000
/** A copy that says nothing for this long is away: the primary would have answered. */
const PATIENCE_MS = 2_000

/** After a quiet hour the last look is an hour old and says nothing: until the next has its answer, the primary serves. */
type Replica = { lanes: Lanes; believedUntil: number; lookedAt: number }
const KEY = Symbol.for('cloudvault.replica')
const home = globalThis as { [KEY]?: Replica }

/**
 * Reads that may be some seconds old, from the copy that is configured. Without one, while it is away or lags, and for
 * whatever it refuses, the primary answers, and nobody else ever notices.
 */
export const nearby: Sql = async <Row>(parts: TemplateStringsArray, ...values: unknown[]): Promise<Row[]> => {
  const replica = fitReplica()
  if (!replica) return sql<Row>(parts, ...values)
  try {
    const statement = preparedFrom(parts)
    const run = () => inTime(replica.lanes.run<Row>(statement, values.map(written)))
    return await (spans()?.statement(statement.text, run) ?? run())
  } catch {
    replica.believedUntil = 0 // until the next look
    return sql<Row>(parts, ...values)
  }
}

function fitReplica(): Replica | null {
  const { replicaUrl } = configuration()
  if (!replicaUrl) return null
  home[KEY] ??= { lanes: new Lanes(replicaUrl, mostConnections()), believedUntil: 0, lookedAt: 0 }
  const replica = home[KEY]
  if (Date.now() - replica.lookedAt > LOOK_EVERY_MS) void look(replica)
  return Date.now() < replica.believedUntil ? replica : null
}

/** A copy whose line to the primary is cut has played everything it ever received: so it is asked for its line, too. */
const BEHIND = {
  name: 'behind',
  text: `SELECT CASE
      WHEN NOT pg_is_in_recovery() THEN 0
      WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() AND EXISTS (SELECT FROM pg_stat_wal_receiver) THEN 0
      ELSE coalesce(extract(epoch FROM now() - pg_last_xact_replay_timestamp()), 1e9)
    END::float8 AS seconds`,
}

async function look(replica: Replica): Promise<void> {
  replica.lookedAt = Date.now()
  const asked = inTime(replica.lanes.run<{ seconds: number }>(BEHIND, []))
  const isFit = await asked.then(
    ([row]) => row !== undefined && row.seconds <= configuration().replicaMostBehindSeconds,
    () => false,
  )
  replica.believedUntil = isFit ? replica.lookedAt + LOOK_EVERY_MS + PATIENCE_MS : 0
}

function inTime<Result>(asked: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the replica does not answer')), PATIENCE_MS)
    asked.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
