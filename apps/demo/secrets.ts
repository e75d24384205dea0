import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Problem } from './problem.ts'

const secret = z.string().min(32)
const file = z.object({ databasePassword: secret, cloudVault: secret, printMyPics: secret, client: secret })
export type Secrets = z.infer<typeof file>

/** The secrets of this installation, made at its first start and readable by their owner only. */
export function secretsOf(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json')
  if (!existsSync(path)) return create(path)
  try {
    return file.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    throw new Problem(
      `${path} is damaged, and the database cannot be opened without it. Put it back, or start over: npm run demo -- --fresh`,
    )
  }
}

function create(path: string): Secrets {
  const random = () => randomBytes(32).toString('base64url')
  const secrets = { databasePassword: random(), cloudVault: random(), printMyPics: random(), client: random() }
  writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path) // whole or not at all
  return secrets
}
