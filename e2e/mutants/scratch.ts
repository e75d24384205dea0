import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Made by `generate`, in no commit, and needed by the tests. */
const GENERATED = ['apps/cloudvault/storage/generated', 'apps/printmypics/storage/generated']
const MODULES = [
  'node_modules',
  'apps/cloudvault/node_modules',
  'apps/printmypics/node_modules',
  'apps/demo/node_modules',
]

/** A copy of the repository in which anything may be broken: the work tree itself is never touched. */
export class Scratch {
  readonly root: string

  /** @param within a folder inside of the repository finds its packages by itself: Next's builder follows no link that leads out */
  constructor(from: string, within: string = tmpdir()) {
    this.root = mkdtempSync(join(within, 'mutants-'))
    for (const file of filesOf(from)) this.copy(from, file)
    for (const folder of GENERATED) cpSync(join(from, folder), join(this.root, folder), { recursive: true })
    if (within.startsWith(from)) return
    for (const folder of MODULES.filter((folder) => existsSync(join(from, folder)))) {
      symlinkSync(join(from, folder), join(this.root, folder))
    }
  }

  /** Runs something while one text of one file is another. */
  async without<Result>(file: string, search: string, replace: string, run: () => Promise<Result>): Promise<Result> {
    const path = join(this.root, file)
    const whole = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      whole.replace(search, () => replace),
    )
    try {
      return await run()
    } finally {
      writeFileSync(path, whole)
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }

  private copy(from: string, file: string): void {
    if (!existsSync(join(from, file))) return // deleted, and not committed yet
    mkdirSync(dirname(join(this.root, file)), { recursive: true })
    cpSync(join(from, file), join(this.root, file))
  }
}

/** Everything git knows or would know. */
function filesOf(root: string): string[] {
  const { stdout } = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  return stdout.split('\n').filter(Boolean)
}
