import { appendFileSync, chownSync, cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { ANY } from '../../apps/demo/addresses.ts'
import { type Embedded, startEmbedded } from '../../apps/demo/postgres/embedded.ts'
import { makePrivate, type Place, placeOf } from '../../apps/demo/postgres/place.ts'
import { createDatabases } from '../../apps/demo/steps/database.ts'
import { removeData } from '../../apps/demo/steps/fresh.ts'
import { migrate } from '../../prisma/migrate.ts'
import { migrationsOf } from './database.ts'

const PASSWORD = 'of-a-primary-and-its-copy-0123456789'
const DATABASE = 'cloudvault'

/** A PostgreSQL of a test's own, and a second one that plays back what the first writes: the real thing, on this machine. */
export class Streaming {
  private constructor(
    private readonly folder: string,
    private readonly written: Embedded,
    private readonly played: Embedded,
  ) {}

  static async opens(): Promise<Streaming> {
    const folder = await mkdtemp(join(tmpdir(), 'e2e-streaming-'))
    await chmod(folder, 0o711)
    const [primary, copy] = [join(folder, 'primary'), join(folder, 'copy')]
    const before = await startEmbedded(primary, PASSWORD, ANY)
    await createDatabases(before.url('postgres'), [DATABASE])
    await migrate(before.url(DATABASE), migrationsOf('cloudvault'))
    await before.stop()
    mkdirSync(copy, { mode: 0o700 })
    const place = placeOf(copy)
    copies(before.place, place)
    const written = await startEmbedded(primary, PASSWORD, ANY)
    follows(place, written.port)
    return new Streaming(folder, written, await startEmbedded(copy, PASSWORD, ANY))
  }

  get primaryUrl(): string {
    return this.written.url(DATABASE)
  }

  /** What a CloudVault is told that reads here: how far behind the copy may be, and by which name it is known there. */
  tolerates(seconds: number, name = 'cloudvault'): Record<string, string> {
    return {
      CLOUDVAULT_DATABASE_URL: this.primaryUrl,
      CLOUDVAULT_REPLICA_DATABASE_URL: `${this.played.url(DATABASE)}?application_name=${name}`,
      CLOUDVAULT_REPLICA_MOST_BEHIND_SECONDS: String(seconds),
    }
  }

  /** The copy shows what is written until now; from now on it receives, and shows nothing of it. */
  async pauses(): Promise<void> {
    const { here } = await asks<{ here: string }>(this.written, 'SELECT pg_current_wal_lsn()::text AS here')
    await this.plays(`pg_last_wal_replay_lsn() >= '${here}'::pg_lsn`)
    await asks(this.played, 'SELECT pg_wal_replay_pause()')
    await this.plays(`pg_get_wal_replay_pause_state() = 'paused'`)
  }

  async resumes(): Promise<void> {
    await asks(this.played, 'SELECT pg_wal_replay_resume()')
  }

  /** What the copy shows was the truth so many seconds ago. */
  async isBehind(seconds: number): Promise<void> {
    await this.plays(`now() - pg_last_xact_replay_timestamp() > interval '${seconds} seconds'`)
  }

  /** Who is known by this name has asked how far behind the copy is, and has its answer. */
  async wasLookedAt(name: string): Promise<void> {
    const idle = `application_name = '${name}' AND state = 'idle' AND query LIKE '%pg_last_wal_receive_lsn%'`
    await this.plays(`EXISTS (SELECT FROM pg_stat_activity WHERE ${idle})`)
  }

  /** The copy is gone. */
  async loses(): Promise<void> {
    await this.played.stop()
  }

  private async plays(condition: string): Promise<void> {
    const deadline = Date.now() + 120_000
    while (!(await asks<{ is: boolean }>(this.played, `SELECT ${condition} AS is`)).is) {
      if (Date.now() > deadline) throw new Error(`the copy never came to: ${condition}`)
      await pause(50)
    }
  }

  async closes(): Promise<void> {
    await Promise.all([this.played.stop(), this.written.stop()])
    for (const name of ['copy', 'primary']) removeData(join(this.folder, name))
    await rm(this.folder, { recursive: true })
  }
}

/** What pg_basebackup does, which is not among the binaries that come along: here the primary is stopped meanwhile. */
function copies(from: Place, to: Place): void {
  makePrivate(to.cluster, to.account)
  cpSync(from.cluster, to.cluster, { recursive: true })
  writeFileSync(join(to.cluster, 'standby.signal'), '')
  if (!to.account) return
  const paths = readdirSync(to.cluster, { recursive: true, encoding: 'utf8' })
  for (const path of paths) chownSync(join(to.cluster, path), to.account.uid, to.account.gid)
}

/** Where a copy listens for what is written. */
function follows({ cluster }: Place, port: number): void {
  const line = `host=127.0.0.1 port=${port} user=postgres password=${PASSWORD}`
  appendFileSync(join(cluster, 'postgresql.conf'), `\nprimary_conninfo = '${line}'\n`)
}

async function asks<Row>({ url }: Embedded, statement: string): Promise<Row> {
  const client = new pg.Client({ connectionString: url('postgres') })
  await client.connect()
  const { rows } = await client.query(statement).finally(() => client.end())
  return rows[0] as Row
}
