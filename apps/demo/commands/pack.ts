import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ROOT } from '../installation.ts'
import { fetchPlatforms, unreachable } from '../pack/fetch-platforms.ts'
import { closePack, openPack } from '../pack/folder.ts'
import { runNpm } from '../pack/run-npm.ts'
import { START_HERE } from '../pack/start-here.ts'
import { titleOf } from '../pack/systems.ts'
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
  await step('packages that every system needs', () => fetchCommon(cache, root))
  const fetched = await step('packages of each system', () => fetchPlatforms(cache, root))
  writeFileSync(join(folder, 'START-HERE.md'), START_HERE)
  const whole = fetched.filter(({ missing }) => missing.length === 0).map(({ system }) => titleOf(system))
  closePack(folder, { commit, systems: whole, lockfile: join(root, 'package-lock.json') })
  for (const { system, missing, tools } of fetched) {
    if (missing.length > 0) console.log(`  ${titleOf(system)} is not in it: your registry has no ${missing.join(', ')}`)
    else if (tools.length > 0) console.log(`  ${titleOf(system)} is in it, but for npm test: no ${tools.join(', ')}`)
  }
  console.log(
    `\nThe pack is in ${folder}. On another machine: npm run demo -- --from ${/\s/.test(folder) ? `"${folder}"` : folder}`,
  )
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
async function fetchCommon(cache: string, root: string): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'photo-oauth-'))
  try {
    const apps = readdirSync(join(root, 'apps')).map((app) => `apps/${app}/package.json`)
    const manifests = ['package.json', 'package-lock.json', ...apps].filter((file) => existsSync(join(root, file)))
    for (const file of manifests) cpSync(join(root, file), join(place, file))
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', `--cache=${cache}`]
    const { status, output } = await runNpm(['ci', ...flags], place)
    if (status !== 0) throw unreachable(output)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
