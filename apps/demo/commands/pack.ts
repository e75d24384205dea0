import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { npm } from '../install/npm.mjs'
import { ROOT } from '../installation.ts'
import { closePack, openPack } from '../pack/folder.ts'
import { START_HERE } from '../pack/start-here.ts'
import { platformPackages } from '../pack/systems.ts'
import { Problem } from '../problem.ts'
import { lastLines } from '../process/run.ts'
import { step } from '../progress.ts'

/** `npm run demo -- --pack DIR`: the committed project and every package it needs anywhere, in one folder for a stick. */
export async function pack(directory: string, root: string = ROOT): Promise<void> {
  const folder = resolve(process.env.INIT_CWD || process.cwd(), directory)
  openPack(folder)
  const commit = await step('the project, as it is committed', (note) =>
    cloneInto(join(folder, 'photo-oauth'), root, note),
  )
  const cache = join(folder, 'npm-cache')
  await step('packages for every system', () => fetchCommon(cache, root))
  await step('packages for each system', (note) => {
    const specs = platformPackages(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
    if (specs.length > 0) run(['cache', 'add', ...specs, `--cache=${cache}`], root)
    note(String(specs.length))
  })
  writeFileSync(join(folder, 'START-HERE.md'), START_HERE)
  closePack(folder, commit, join(root, 'package-lock.json'))
  console.log(`\nThe pack is in ${folder}. On another machine: npm run demo -- --from ${folder}`)
}

function cloneInto(target: string, root: string, note: (text: string) => void): string {
  const status = git(['-C', root, 'status', '--porcelain'])
  rmSync(target, { recursive: true, force: true })
  git(['clone', '--quiet', '--no-hardlinks', root, target])
  git(['-C', target, 'remote', 'remove', 'origin'])
  if (status !== '') note('your uncommitted changes are not in it')
  return git(['-C', target, 'rev-parse', 'HEAD'])
}

function git(args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { encoding: 'utf8' })
  if (error) throw new Problem('git is needed to pack, and does not start here. Install it from https://git-scm.com')
  if (status !== 0) throw new Problem(`The project could not be copied. git says: ${lastLines(stderr, 4)}`)
  return stdout.trim()
}

/** npm itself installs into a place of no importance: what it asks for here is what it will ask for there. */
function fetchCommon(cache: string, root: string): void {
  const place = mkdtempSync(join(tmpdir(), 'photo-oauth-'))
  try {
    const apps = readdirSync(join(root, 'apps')).map((app) => `apps/${app}/package.json`)
    const manifests = ['package.json', 'package-lock.json', ...apps].filter((file) => existsSync(join(root, file)))
    for (const file of manifests) cpSync(join(root, file), join(place, file))
    run(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', `--cache=${cache}`], place)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function run(args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = npm([...args], { cwd, encoding: 'utf8', env: { ...process.env, NODE_ENV: '' } })
  if (status === 0) return
  const said = `${stdout}\n${stderr}`
  if (/ENOSPC|no space left/i.test(said)) throw new Problem('The disk is full. Take a larger stick, then pack again.')
  throw new Problem(`npm could not fetch what is needed. Pack again when the network is back.\n${lastLines(said, 8)}`)
}
