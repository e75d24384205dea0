import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const OURS = [
  'cluster',
  'cluster.unfinished',
  'cluster-place.txt',
  'photos',
  'prints',
  'logs',
  'secrets.json',
  'seeded.json',
]

/** Removes everything this installation has made in its data directory, and nothing else that may lie there. */
export function startOver(dataDir: string): void {
  const note = join(dataDir, 'cluster-place.txt')
  if (existsSync(note)) rmSync(readFileSync(note, 'utf8').trim(), { recursive: true, force: true })
  for (const name of OURS) rmSync(join(dataDir, name), { recursive: true, force: true })
}
