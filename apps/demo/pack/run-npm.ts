import { npm } from '../install/npm.mjs'
import { type Ran, runNode } from '../process/run.ts'

/** npm, waited for without holding everything else up where it can be: what called us tells where it lies. */
export async function runNpm(args: readonly string[], cwd: string): Promise<Ran> {
  const env = { ...process.env, NODE_ENV: '' }
  const cli = process.env.npm_execpath
  if (cli?.endsWith('.js')) return runNode([cli, ...args], { cwd, env })
  const { status, stdout, stderr } = npm([...args], { cwd, env, encoding: 'utf8' })
  return { status, output: `${stdout}\n${stderr}` }
}
