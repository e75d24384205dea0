// Runs before anything is installed: nothing but Node.
import { spawnSync } from 'node:child_process'

/** npm as it was called, or as it lies in the path. On Windows that is a script, which only a shell can start. */
export function npm(args, options) {
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js')
    ? spawnSync(process.execPath, [cli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}
