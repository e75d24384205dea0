// Runs before anything is installed: nothing but Node.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The folder named after `--from`, as the person who typed it sees it; null where none is. */
export function folderAfter(args, flag) {
  const place = args.findIndex((arg) => arg === flag || arg.startsWith(`${flag}=`))
  if (place < 0) return null
  const [, glued] = args[place].split('=')
  const named = glued ?? args[place + 1]
  return named ? resolve(process.env.INIT_CWD || process.cwd(), named) : ''
}

/** Why the dependencies cannot be installed from this folder, in words; null when they can. */
export function whyNotFrom(folder, root) {
  if (folder === '') return 'Name the folder: npm run demo -- --from /media/stick/workshop'
  if (!existsSync(folder)) return `There is no folder ${folder}.`
  if (existsSync(join(folder, 'packing.json'))) {
    return `Packing ${folder} was cut short, so something is missing in it. Where there is a network: npm run demo -- --pack ${folder}`
  }
  if (!existsSync(join(folder, 'pack.json'))) {
    return `${folder} is not a pack: it has no pack.json. One is made with: npm run demo -- --pack DIR`
  }
  const { systems, lockfile } = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8'))
  const here = `${process.platform}-${process.arch}`
  if (!systems.includes(here)) return `The pack has the packages of ${systems.join(', ')}, and this is ${here}.`
  const own = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (own !== lockfile) {
    return `The pack was made for another version of this project. Use the one that lies in it: ${join(folder, 'photo-oauth')}`
  }
  return null
}

/** npm takes every package from the folder and asks nobody. Its own notes go elsewhere: a stick may be read-only. */
export function flagsFor(folder) {
  return ['--offline', `--cache=${join(folder, 'npm-cache')}`, `--logs-dir=${tmpdir()}`]
}
