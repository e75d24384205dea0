import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ANY } from '../addresses.ts'
import { freePort } from '../ports/free.ts'
import { removeData } from '../steps/fresh.ts'
import { type Embedded, startEmbedded } from './embedded.ts'
import { notedPid } from './leftover.ts'

const PASSWORD = 'a-password-of-this-installation-0123456789'

async function query<Row>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows as Row[]
  } finally {
    await client.end()
  }
}

describe('the embedded PostgreSQL', () => {
  const home = mkdtempSync(join(tmpdir(), 'photo-oauth-test-'))
  const dataDir = join(home, 'a folder with spaces', '.data')
  let server: Embedded

  const start = async (port = ANY) => {
    server = await startEmbedded(dataDir, PASSWORD, port)
  }
  beforeAll(async () => {
    chmodSync(home, 0o755)
    mkdirSync(join(dataDir, 'cluster.unfinished'), { recursive: true }) // an initdb that was killed
    writeFileSync(join(dataDir, 'cluster.unfinished/PG_VERSION'), '18\n')
    await start()
    await query(server.url('postgres'), 'CREATE TABLE kept (note text)')
  })
  afterEach(() => server.stop())
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  it('keeps its cluster to itself, in a path with spaces, beside what a killed initdb left', () => {
    expect(server.created).toBe(true)
    expect(statSync(server.place.cluster).mode & 0o777).toBe(0o700)
  })

  it('listens on loopback only, wants the password, and has room for 200 connections', async () => {
    await start()
    const [settings] = await query<{ addresses: string; connections: string; fsync: string }>(
      server.url('postgres'),
      "SELECT current_setting('listen_addresses') AS addresses, current_setting('max_connections') AS connections, current_setting('fsync') AS fsync",
    )
    expect(settings).toEqual({ addresses: '127.0.0.1', connections: '200', fsync: 'on' })
    await expect(query(server.url('postgres').replace(PASSWORD, 'guessed'), 'SELECT 1')).rejects.toThrow(/password/)
  })

  it('loses no committed row when it is killed in mid-write', async () => {
    await start()
    await query(server.url('postgres'), "INSERT INTO kept VALUES ('committed')")
    const writing = query(
      server.url('postgres'),
      'INSERT INTO kept SELECT md5(n::text) FROM generate_series(1, 9000000) n',
    )
    const cut = expect(writing).rejects.toThrow()
    process.kill(notedPid(server.place.cluster) ?? 0, 'SIGKILL')
    await cut
    await start()
    expect(await query(server.url('postgres'), 'SELECT note FROM kept')).toEqual([{ note: 'committed' }])
  })

  it('starts although the number in a stale pid file belongs to another program now', async () => {
    const note = join(server.place.cluster, 'postmaster.pid')
    writeFileSync(note, `${process.pid}\n${server.place.cluster}\n1700000000\n54329\n\n127.0.0.1\n       1         1\n`)
    await start()
    expect(await query(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('chooses another port at once when a stranger has the wanted one', async () => {
    const wanted = await freePort()
    const stranger = createServer()
    await new Promise<void>((resolve) => stranger.listen(wanted, '127.0.0.1', resolve))
    const since = performance.now()
    await start(wanted)
    expect(server.port).not.toBe(wanted)
    expect(performance.now() - since).toBeLessThan(15_000)
    await new Promise((resolve) => stranger.close(resolve))
  })
})

describe.runIf(process.getuid?.() === 0)('the embedded PostgreSQL, started by root', () => {
  const home = mkdtempSync(join(tmpdir(), 'photo-oauth-root-')) // mode 0700: nobody else can enter
  const dataDir = join(home, '.data')
  afterAll(() => {
    removeData(dataDir)
    rmSync(home, { recursive: true, force: true })
  })

  it('runs as someone else, in a place of root’s own when the repository is out of that user’s reach', async () => {
    const server = await startEmbedded(dataDir, PASSWORD, ANY)
    expect(server.place.account?.uid).not.toBe(0)
    expect(server.place.cluster.startsWith(home)).toBe(false)
    expect(statSync(join(server.place.cluster, '..')).uid).toBe(0)
    expect(await query(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await server.stop()
  })

  it('refuses a place that someone else could have prepared', async () => {
    const trap = mkdtempSync(join(tmpdir(), 'trap-'))
    chmodSync(trap, 0o777)
    const note = join(dataDir, 'cluster-place.txt')
    const place = readFileSync(note)
    writeFileSync(note, trap)
    await expect(startEmbedded(dataDir, PASSWORD, ANY)).rejects.toThrow(/not a folder of root's own/)
    writeFileSync(note, place)
    rmSync(trap, { recursive: true })
  })
})
