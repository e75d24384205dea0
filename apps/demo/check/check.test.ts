import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

describe('npm run demo -- --check', () => {
  const check = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const start = join(import.meta.dirname, '../start.mjs')
    return spawnSync(process.execPath, [start, 'demo', '--check', ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    })
  }

  it('has a line for each thing, and names a port that is taken with its remedy', async () => {
    const server = spawn(process.execPath, [
      '-e',
      "const s=require('node:net').createServer().listen(0,'127.0.0.1',()=>console.log(s.address().port))",
    ])
    const [port] = await once(server.stdout, 'data')
    const base = Number(String(port))
    const { status, stdout } = check(['--port-base', String(base)], { PATH: process.env.PATH })
    server.kill()
    for (const what of ['Node', 'npm', 'ports', 'disk', 'memory', 'browser', 'fonts', 'database', 'offline']) {
      expect(stdout).toMatch(new RegExp(`[✓✗] ${what}\\s+\\S`))
    }
    expect(stdout).toMatch(new RegExp(`✗ ports\\s+${base} is taken by another program.*--port-base`))
    expect(status).toBe(1)
  })

  it('looks at a machine on which nothing is installed yet', () => {
    const bare = mkdtempSync(join(tmpdir(), 'bare-'))
    for (const part of ['start.mjs', 'check', 'install']) {
      cpSync(join(import.meta.dirname, '..', part), join(bare, 'apps/demo', part), { recursive: true })
    }
    const run = spawnSync(process.execPath, [join(bare, 'apps/demo/start.mjs'), 'demo', '--check'], {
      encoding: 'utf8',
    })
    rmSync(bare, { recursive: true, force: true })
    expect(run.stdout).toMatch(/✗ offline\s+the dependencies are not here\. .*--from DIR/)
    expect(run.stdout).toMatch(/things are missing/)
    expect(run.status).toBe(1)
  })
})
